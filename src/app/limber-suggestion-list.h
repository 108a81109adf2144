/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/limber-services.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_SUGGESTION_LIST (limber_suggestion_list_get_type ())
G_DECLARE_FINAL_TYPE (LimberSuggestionList, limber_suggestion_list, LIMBER, SUGGESTION_LIST, AdwBin)

void limber_suggestion_list_set_services (LimberSuggestionList *self, LimberServices *services);
void limber_suggestion_list_set_routine (LimberSuggestionList *self, LimberRoutine *routine);

G_END_DECLS
