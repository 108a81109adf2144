/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The keys of the settings. */
#define LIMBER_SETTINGS_SOUNDS "sounds"
#define LIMBER_SETTINGS_VOLUME "volume"
#define LIMBER_SETTINGS_VOICE "voice"
#define LIMBER_SETTINGS_VOICE_BESIDE "voice-beside-screen-reader"
#define LIMBER_SETTINGS_VOICE_NAME "voice-name" /* empty: the usual one */
#define LIMBER_SETTINGS_VOICE_SPEED "voice-speed"
#define LIMBER_SETTINGS_VOICE_VOLUME "voice-volume"
#define LIMBER_SETTINGS_CUE_HALF_WAY "cue-half-way"
#define LIMBER_SETTINGS_CUE_TEN_SECONDS "cue-ten-seconds"
#define LIMBER_SETTINGS_CUE_FORM "cue-form"
#define LIMBER_SETTINGS_CUE_BREATHING "cue-breathing"
#define LIMBER_SETTINGS_CUE_COUNT "cue-count"
#define LIMBER_SETTINGS_LEAD_IN "lead-in" /* seconds; -1: as the routine says */
#define LIMBER_SETTINGS_CHANGE_TIME "change-time"
#define LIMBER_SETTINGS_LOOK "look"
#define LIMBER_SETTINGS_CAUTIONS "cautions"
#define LIMBER_SETTINGS_ROUTINE_ORDER "routine-order"
#define LIMBER_SETTINGS_HIDDEN_ROUTINES "hidden-routines"
#define LIMBER_SETTINGS_MISSING "equipment-missing"
#define LIMBER_SETTINGS_FROM_65 "from-65"
#define LIMBER_SETTINGS_CHECK_IN "check-in"
#define LIMBER_SETTINGS_GOAL "weekly-goal"  /* minutes; 0 for none */
#define LIMBER_SETTINGS_RUN_DAYS "run-days" /* the lowest bit is Monday */
#define LIMBER_SETTINGS_NOTIFY "notify"
#define LIMBER_SETTINGS_FLASH "flash"
#define LIMBER_SETTINGS_OTHER_MUSIC "other-music"
#define LIMBER_SETTINGS_BREATH_GUIDE "breath-guide"
#define LIMBER_SETTINGS_REMINDERS "reminders"
#define LIMBER_SETTINGS_REMINDERS_TOLD "reminders-told"
#define LIMBER_SETTINGS_DESK_BREAKS "desk-breaks"
#define LIMBER_SETTINGS_DESK_BREAKS_MINUTES "desk-breaks-minutes"
#define LIMBER_SETTINGS_DESK_BREAKS_FROM "desk-breaks-from" /* minutes of the day */
#define LIMBER_SETTINGS_DESK_BREAKS_UNTIL "desk-breaks-until"
#define LIMBER_SETTINGS_DESK_BREAKS_WEEKDAYS "desk-breaks-weekdays" /* the lowest bit is Monday */
#define LIMBER_SETTINGS_WIDTH "window-width"
#define LIMBER_SETTINGS_HEIGHT "window-height"
#define LIMBER_SETTINGS_MAXIMIZED "window-maximized"
