/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/limber-page.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_PAGE_BIN (limber_page_bin_get_type ())
G_DECLARE_DERIVABLE_TYPE (LimberPageBin, limber_page_bin, LIMBER, PAGE_BIN, AdwBin)

struct _LimberPageBinClass
{
  AdwBinClass parent_class;
};

G_END_DECLS
