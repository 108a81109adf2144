/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "figure/limber-movement.h"

G_BEGIN_DECLS

#define g_assert_vec(a, b, epsilon)                                                                \
  figure_assert_vec (G_STRLOC ": " #a " is " #b, (a), (b), (epsilon))

void figure_assert_vec (const char *what, LimberVec a, LimberVec b, double epsilon);
void figure_assert_same (const LimberSkeleton *a, const LimberSkeleton *b, double epsilon);
void figure_assert_whole (const LimberSkeleton *skeleton);

LimberVec figure_random_vec (GRand *rand, double size);
void      figure_random_pose (GRand *rand, LimberPose *pose);
void      figure_stand (LimberPose *pose);
void      figure_kneel_on_all_fours (LimberPose *pose);

G_END_DECLS
