/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The keys of the settings. */
#define LIMBER_SETTINGS_SOUNDS "sounds"
#define LIMBER_SETTINGS_VOLUME "volume"
#define LIMBER_SETTINGS_LEAD_IN "lead-in" /* seconds; -1: as the routine says */
#define LIMBER_SETTINGS_CHANGE_TIME "change-time"
#define LIMBER_SETTINGS_LOOK "look"
#define LIMBER_SETTINGS_CAUTIONS "cautions"
#define LIMBER_SETTINGS_MISSING "equipment-missing"
#define LIMBER_SETTINGS_FROM_65 "from-65"
#define LIMBER_SETTINGS_CHECK_IN "check-in"
#define LIMBER_SETTINGS_NOTIFY "notify"
#define LIMBER_SETTINGS_FLASH "flash"
#define LIMBER_SETTINGS_OTHER_MUSIC "other-music"
#define LIMBER_SETTINGS_WIDTH "window-width"
#define LIMBER_SETTINGS_HEIGHT "window-height"
#define LIMBER_SETTINGS_MAXIMIZED "window-maximized"
