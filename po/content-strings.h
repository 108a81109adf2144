/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Made by build-aux/content-strings.py from data/exercises, data/routines and data/tips.json; a
 * test keeps it in step. Never compiled: it is here for xgettext.
 */

/* clang-format off */

/* Translators: Adductor rock-back: name */
NC_("exercise name", "Adductor rock-back");

/* Translators: Adductor rock-back: another name */
NC_("exercise name", "quadruped groin rock");

/* Translators: Adductor rock-back: another name */
NC_("exercise name", "hip opener (kneeling)");

/* Translators: Adductor rock-back: what left and right refer to; Chair hamstring stretch: what left and right refer to */
NC_("side meaning", "the straight leg");

/* Translators: Adductor rock-back: tempo; Upper-back extension over a roller: tempo */
NC_("exercise text", "4 s per repetition");

/* Translators: Adductor rock-back: tempo; Dead bug: tempo; Foam roll: calves: tempo; and elsewhere */
NC_("tempo phase", "back");

/* Translators: Adductor rock-back: tempo; Leg swing, front to back: tempo */
NC_("tempo phase", "forward");

/* Translators: Adductor rock-back: benefit */
NC_("exercise text", "Opens the inner hip while the back practises staying long.");

/* Translators: Adductor rock-back: instruction 1 */
NC_("exercise text", "Start on all fours and put one leg straight out to the side, foot flat.");

/* Translators: Adductor rock-back: instruction 2 */
NC_("exercise text", "Send the hips back toward the heel with a long spine.");

/* Translators: Adductor rock-back: instruction 3 */
NC_("exercise text", "Stop before the tailbone tucks, then rock forward.");

/* Translators: Adductor rock-back: instruction 4; Doorway chest stretch: instruction 4 */
NC_("exercise text", "Change sides.");

/* Translators: Adductor rock-back: cue; Seated figure-four: cue; Chair hamstring stretch: cue */
NC_("exercise text", "Long back");

/* Translators: Adductor rock-back: cue */
NC_("exercise text", "Hips travel, spine does not");

/* Translators: Adductor rock-back: cue */
NC_("exercise text", "Stop before you tuck");

/* Translators: Adductor rock-back: breathing */
NC_("exercise text", "Out going back, in coming forward.");

/* Translators: Adductor rock-back: easier way */
NC_("exercise text", "Smaller rock on the forearms");

/* Translators: Adductor rock-back: harder way */
NC_("exercise text", "Pause 5 s at the back");

/* Translators: Adductor rock-back: why it does not suit; Bird dog: why it does not suit; Butterfly stretch: why it does not suit; and elsewhere */
NC_("exercise text", "on the floor");

/* Translators: Adductor rock-back: what is to be seen */
NC_("exercise text", "On one knee and both hands with the other leg straight out to the side, the hips travel back toward the heel and forward again; the back stays long.");

/* Translators: Arm circles: name */
NC_("exercise name", "Arm circles");

/* Translators: Arm circles: another name */
NC_("exercise name", "shoulder circles");

/* Translators: Arm circles: another name */
NC_("exercise name", "arm rolls");

/* Translators: Arm circles: tempo */
NC_("exercise text", "2 s per circle, 8 backward then 8 forward");

/* Translators: Arm circles: tempo */
NC_("tempo phase", "circle");

/* Translators: Arm circles: benefit */
NC_("exercise text", "Loosens the shoulder girdle so the arms swing without the shoulders creeping up.");

/* Translators: Arm circles: instruction 1 */
NC_("exercise text", "Stand tall, arms stretched out sideways at shoulder height.");

/* Translators: Arm circles: instruction 2 */
NC_("exercise text", "Draw small backward circles and let them grow over the first four.");

/* Translators: Arm circles: instruction 3 */
NC_("exercise text", "Change to forward circles after eight.");

/* Translators: Arm circles: instruction 4 */
NC_("exercise text", "Finish with the arms hanging loose and the shoulders low.");

/* Translators: Arm circles: cue */
NC_("exercise text", "Shoulders away from ears");

/* Translators: Arm circles: cue */
NC_("exercise text", "Ribs quiet");

/* Translators: Arm circles: cue */
NC_("exercise text", "Grow the circle slowly");

/* Translators: Arm circles: change */
NC_("exercise text", "Change to forward circles");

/* Translators: Arm circles: change, shown beside the name */
NC_("exercise text", "forward");

/* Translators: Arm circles: breathing */
NC_("exercise text", "One breath for about two circles.");

/* Translators: Arm circles: easier way */
NC_("exercise text", "Roll only the shoulders with the arms hanging");

/* Translators: Arm circles: harder way */
NC_("exercise text", "Hold a full water bottle in each hand");

/* Translators: Arm circles: what is to be seen */
NC_("exercise text", "Both arms are stretched out sideways at shoulder height and the hands draw even circles, up, back, down and forward, while the trunk stays still.");

/* Translators: Bird dog: name */
NC_("exercise name", "Bird dog");

/* Translators: Bird dog: another name */
NC_("exercise name", "opposite arm and leg raise");

/* Translators: Bird dog: another name */
NC_("exercise name", "quadruped reach");

/* Translators: Bird dog: what left and right refer to */
NC_("side meaning", "the reaching arm (with the opposite leg)");

/* Translators: Bird dog: remark on the dose */
NC_("exercise text", "hold 8 s, sweep hand and knee, repeat; descending sets");

/* Translators: Bird dog: benefit */
NC_("exercise text", "Back endurance with the spine in neutral – the back-extension choice for sensitive backs.");

/* Translators: Bird dog: instruction 1 */
NC_("exercise text", "All fours, hands under shoulders, knees under hips, belly lightly braced.");

/* Translators: Bird dog: instruction 2 */
NC_("exercise text", "Slide one foot back and reach the opposite arm forward, no higher than the trunk.");

/* Translators: Bird dog: instruction 3 */
NC_("exercise text", "Push the heel away, hips level as if carrying a tray.");

/* Translators: Bird dog: instruction 4 */
NC_("exercise text", "Sweep hand and knee along the floor and go again.");

/* Translators: Bird dog: cue */
NC_("exercise text", "Reach long, not high");

/* Translators: Bird dog: cue */
NC_("exercise text", "Level hips");

/* Translators: Bird dog: cue */
NC_("exercise text", "Heel away");

/* Translators: Bird dog: breathing */
NC_("exercise text", "Regular breathing; out as you reach.");

/* Translators: Bird dog: easier way */
NC_("exercise text", "Leg only, toes on the floor");

/* Translators: Bird dog: harder way */
NC_("exercise text", "Draw a small square with hand and foot");

/* Translators: Bird dog: why it does not suit; McGill curl-up: why it does not suit; Dead bug: why it does not suit; and elsewhere */
NC_("exercise text", "trunk fatigue");

/* Translators: Bird dog: what is to be seen */
NC_("exercise text", "On hands and knees. The right arm reaches forward and the left leg back until both are in line with the level trunk.");

/* Translators: Bodyweight squat: name */
NC_("exercise name", "Bodyweight squat");

/* Translators: Bodyweight squat: another name */
NC_("exercise name", "air squat");

/* Translators: Bodyweight squat: another name */
NC_("exercise name", "knee bends");

/* Translators: Bodyweight squat: tempo */
NC_("exercise text", "3 s per repetition: down 1.5 s, up 1.5 s");

/* Translators: Bodyweight squat: tempo; Clamshell: tempo; Glute bridge: tempo; and elsewhere */
NC_("tempo phase", "down");

/* Translators: Bodyweight squat: tempo; Clamshell: tempo; Foam roll: calves: tempo; and elsewhere */
NC_("tempo phase", "up");

/* Translators: Bodyweight squat: benefit */
NC_("exercise text", "Basic leg strength with a steady back.");

/* Translators: Bodyweight squat: instruction 1 */
NC_("exercise text", "Stand shoulder-wide, arms forward for balance.");

/* Translators: Bodyweight squat: instruction 2 */
NC_("exercise text", "Sit the hips back and bend the knees, chest proud.");

/* Translators: Bodyweight squat: instruction 3 */
NC_("exercise text", "Go only as deep as the low back stays long.");

/* Translators: Bodyweight squat: instruction 4 */
NC_("exercise text", "Press through the whole foot to stand.");

/* Translators: Bodyweight squat: cue */
NC_("exercise text", "Sit back");

/* Translators: Bodyweight squat: cue; High knees, easy: cue */
NC_("exercise text", "Chest proud");

/* Translators: Bodyweight squat: cue */
NC_("exercise text", "Knees follow toes");

/* Translators: Bodyweight squat: breathing; Reverse lunge: breathing */
NC_("exercise text", "In on the way down, out on the way up.");

/* Translators: Bodyweight squat: easier way */
NC_("exercise text", "Sit to a chair and stand up");

/* Translators: Bodyweight squat: harder way */
NC_("exercise text", "Pause 2 s at the bottom");

/* Translators: Bodyweight squat: what is to be seen */
NC_("exercise text", "From standing shoulder-wide, the hips sit back and the knees bend over the toes while the arms reach forward, the back staying long; then the whole foot presses up to standing.");

/* Translators: Butt kicks: name */
NC_("exercise name", "Butt kicks");

/* Translators: Butt kicks: another name */
NC_("exercise name", "heel flicks");

/* Translators: Butt kicks: tempo; High knees, easy: tempo */
NC_("exercise text", "2–3 steps per second");

/* Translators: Butt kicks: tempo; High knees, easy: tempo; Lunge with a spinal twist: tempo; and elsewhere */
NC_("tempo phase", "step");

/* Translators: Butt kicks: benefit */
NC_("exercise text", "Quick heel recovery and a moving stretch for the front of the thigh.");

/* Translators: Butt kicks: instruction 1 */
NC_("exercise text", "Jog on the spot with a tall trunk.");

/* Translators: Butt kicks: instruction 2 */
NC_("exercise text", "Let each heel rise toward the buttock with the knees pointing down.");

/* Translators: Butt kicks: instruction 3 */
NC_("exercise text", "Keep the steps short and springy.");

/* Translators: Butt kicks: cue */
NC_("exercise text", "Knees point down");

/* Translators: Butt kicks: cue */
NC_("exercise text", "Springy ankles");

/* Translators: Butt kicks: cue */
NC_("exercise text", "Do not lean forward");

/* Translators: Butt kicks: breathing */
NC_("exercise text", "Regular breathing in the step rhythm.");

/* Translators: Butt kicks: easier way */
NC_("exercise text", "Heel lifts at walking speed");

/* Translators: Butt kicks: harder way */
NC_("exercise text", "Alternate 10 s quick, 10 s easy");

/* Translators: Butt kicks: why it does not suit; High knees, easy: why it does not suit */
NC_("exercise text", "impact");

/* Translators: Butt kicks: what is to be seen */
NC_("exercise text", "Easy jogging on the spot: each heel in turn flicks up toward the buttock while that knee keeps pointing down and the trunk stays tall.");

/* Translators: Butterfly stretch: name */
NC_("exercise name", "Butterfly stretch");

/* Translators: Butterfly stretch: another name */
NC_("exercise name", "hip opener (seated)");

/* Translators: Butterfly stretch: another name */
NC_("exercise name", "cobbler");

/* Translators: Butterfly stretch: another name */
NC_("exercise name", "groin stretch");

/* Translators: Butterfly stretch: benefit */
NC_("exercise text", "A calm hip opener for the inner thighs.");

/* Translators: Butterfly stretch: instruction 1 */
NC_("exercise text", "Sit on the floor or a cushion, soles together, knees out.");

/* Translators: Butterfly stretch: instruction 2 */
NC_("exercise text", "Hold the ankles and sit up out of the pelvis.");

/* Translators: Butterfly stretch: instruction 3 */
NC_("exercise text", "Let the knees sink by their own weight.");

/* Translators: Butterfly stretch: instruction 4 */
NC_("exercise text", "Lean forward only with a long back.");

/* Translators: Butterfly stretch: cue */
NC_("exercise text", "Sit tall");

/* Translators: Butterfly stretch: cue */
NC_("exercise text", "Knees heavy, do not push");

/* Translators: Butterfly stretch: cue */
NC_("exercise text", "Relax the jaw");

/* Translators: Butterfly stretch: breathing */
NC_("exercise text", "Long breaths out.");

/* Translators: Butterfly stretch: easier way */
NC_("exercise text", "Sit on a high cushion, back to a wall");

/* Translators: Butterfly stretch: harder way */
NC_("exercise text", "Lean 20 degrees forward with a flat back");

/* Translators: Butterfly stretch: why it does not suit; Doorway chest stretch: why it does not suit; Lying figure-four (piriformis stretch): why it does not suit; and elsewhere */
NC_("exercise text", "long hold");

/* Translators: Butterfly stretch: what is to be seen */
NC_("exercise text", "Sitting on the floor with the soles of the feet together, hands round the feet. Both knees sink out to the sides by their own weight, then the long back tips a little forward.");

/* Translators: Cat-cow: name */
NC_("exercise name", "Cat-cow");

/* Translators: Cat-cow: another name */
NC_("exercise name", "cat-camel");

/* Translators: Cat-cow: another name */
NC_("exercise name", "cat stretch");

/* Translators: Cat-cow: tempo */
NC_("exercise text", "6 s per cycle: 3 s round, 3 s arch");

/* Translators: Cat-cow: tempo; Seated cat-cow: tempo */
NC_("tempo phase", "round");

/* Translators: Cat-cow: tempo */
NC_("tempo phase", "arch");

/* Translators: Cat-cow: remark on the dose */
NC_("exercise text", "6–8 slow cycles; this is motion, not a held stretch");

/* Translators: Cat-cow: benefit */
NC_("exercise text", "Moves every spinal segment gently both ways and takes the stiffness out before other work.");

/* Translators: Cat-cow: instruction 1 */
NC_("exercise text", "Kneel on all fours, hands under shoulders, knees under hips.");

/* Translators: Cat-cow: instruction 2 */
NC_("exercise text", "Breathe out, tuck the tailbone and let the back rise into a gentle dome.");

/* Translators: Cat-cow: instruction 3 */
NC_("exercise text", "Breathe in, let the belly lower and the breastbone slide forward.");

/* Translators: Cat-cow: instruction 4 */
NC_("exercise text", "Stay in the easy middle of the range; stop short of any pinch.");

/* Translators: Cat-cow: cue */
NC_("exercise text", "Start from the tailbone");

/* Translators: Cat-cow: cue */
NC_("exercise text", "Only to a light stretch");

/* Translators: Cat-cow: cue */
NC_("exercise text", "Let the head follow");

/* Translators: Cat-cow: breathing */
NC_("exercise text", "Out while rounding, in while arching.");

/* Translators: Cat-cow: harder way */
NC_("exercise text", "Add a slow sideways sway of the hips at the end of each cycle");

/* Translators: Cat-cow: what is to be seen */
NC_("exercise text", "On hands and knees, the back rises into a round dome with head and tailbone hanging, then sinks into a gentle hollow with the breastbone sliding forward.");

/* Translators: Child's pose: name */
NC_("exercise name", "Child's pose");

/* Translators: Child's pose: another name */
NC_("exercise name", "prayer stretch");

/* Translators: Child's pose: another name */
NC_("exercise name", "heel sit stretch");

/* Translators: Child's pose: benefit */
NC_("exercise text", "A resting position that lengthens the back and the sides.");

/* Translators: Child's pose: instruction 1 */
NC_("exercise text", "Kneel with knees hip-wide or wider and sit back toward the heels.");

/* Translators: Child's pose: instruction 2 */
NC_("exercise text", "Walk the hands forward and let the chest sink.");

/* Translators: Child's pose: instruction 3 */
NC_("exercise text", "Rest the forehead on the floor, a fist or a cushion.");

/* Translators: Child's pose: instruction 4 */
NC_("exercise text", "Breathe into the back of the ribs.");

/* Translators: Child's pose: cue; Lying hamstring stretch with strap: cue */
NC_("exercise text", "Hips heavy");

/* Translators: Child's pose: cue */
NC_("exercise text", "Breathe into your back");

/* Translators: Child's pose: cue */
NC_("exercise text", "Long arms");

/* Translators: Child's pose: breathing */
NC_("exercise text", "Slow, 4 s in and 6 s out; the back widens on every in-breath.");

/* Translators: Child's pose: easier way */
NC_("exercise text", "Cushion between thighs and calves, or lean on a chair seat");

/* Translators: Child's pose: harder way */
NC_("exercise text", "Walk both hands to one side for a side stretch");

/* Translators: Child's pose: why it does not suit; Knees to chest: why it does not suit */
NC_("exercise text", "held flexion");

/* Translators: Child's pose: what is to be seen */
NC_("exercise text", "From all fours the hips sink back onto the heels, the chest lowers between the thighs and the forehead rests on the floor, arms long in front. The back rises and falls with the breath.");

/* Translators: Chin tuck: name */
NC_("exercise name", "Chin tuck");

/* Translators: Chin tuck: another name */
NC_("exercise name", "neck retraction");

/* Translators: Chin tuck: tempo */
NC_("exercise text", "5 s per repetition: glide 1 s, hold 3 s, release 1 s");

/* Translators: Chin tuck: tempo */
NC_("tempo phase", "glide");

/* Translators: Chin tuck: tempo; Glute bridge: tempo; Supine pelvic tilt: tempo; and elsewhere */
NC_("tempo phase", "hold");

/* Translators: Chin tuck: tempo; Supine pelvic tilt: tempo; Seated shoulder-blade squeeze: tempo */
NC_("tempo phase", "release");

/* Translators: Chin tuck: benefit */
NC_("exercise text", "Brings the head back over the shoulders after screen time.");

/* Translators: Chin tuck: instruction 1 */
NC_("exercise text", "Sit or stand tall and look straight ahead.");

/* Translators: Chin tuck: instruction 2 */
NC_("exercise text", "Glide the head straight back as if making a double chin.");

/* Translators: Chin tuck: instruction 3 */
NC_("exercise text", "Hold for three seconds with the eyes level.");

/* Translators: Chin tuck: instruction 4 */
NC_("exercise text", "Let go slowly.");

/* Translators: Chin tuck: cue */
NC_("exercise text", "Glide, do not nod");

/* Translators: Chin tuck: cue */
NC_("exercise text", "Eyes level");

/* Translators: Chin tuck: cue */
NC_("exercise text", "Soft jaw");

/* Translators: Chin tuck: breathing */
NC_("exercise text", "Out on the glide, breathe on during the hold.");

/* Translators: Chin tuck: easier way */
NC_("exercise text", "Do it lying with the head on a cushion");

/* Translators: Chin tuck: harder way */
NC_("exercise text", "Add light finger resistance on the forehead");

/* Translators: Chin tuck: what is to be seen */
NC_("exercise text", "Sitting tall, the head glides straight back over the shoulders as if making a double chin, eyes level, and lets go forward again.");

/* Translators: Clamshell: name */
NC_("exercise name", "Clamshell");

/* Translators: Clamshell: another name */
NC_("exercise name", "side-lying hip opener (strength)");

/* Translators: Clamshell: what left and right refer to */
NC_("side meaning", "the top leg");

/* Translators: Clamshell: tempo */
NC_("exercise text", "3 s per repetition");

/* Translators: Clamshell: tempo; Dead bug: tempo; Spiderman plank: tempo */
NC_("tempo phase", "pause");

/* Translators: Clamshell: benefit */
NC_("exercise text", "Keeps the knee from falling in and the pelvis level when you run.");

/* Translators: Clamshell: instruction 1 */
NC_("exercise text", "Lie on your side, hips half bent, knees bent, heels together.");

/* Translators: Clamshell: instruction 2 */
NC_("exercise text", "Keep the pelvis still and lift the top knee.");

/* Translators: Clamshell: instruction 3 */
NC_("exercise text", "Pause, then lower slowly.");

/* Translators: Clamshell: instruction 4 */
NC_("exercise text", "Feel it on the outer buttock, not in the back.");

/* Translators: Clamshell: cue */
NC_("exercise text", "Pelvis does not roll");

/* Translators: Clamshell: cue */
NC_("exercise text", "Heels together");

/* Translators: Clamshell: cue */
NC_("exercise text", "Slow down");

/* Translators: Clamshell: breathing */
NC_("exercise text", "Out on the lift, in on the way down.");

/* Translators: Clamshell: easier way */
NC_("exercise text", "Smaller lift");

/* Translators: Clamshell: harder way */
NC_("exercise text", "Loop band above the knees, or straight-leg lift");

/* Translators: Clamshell: why it does not suit; Glute bridge: why it does not suit; Knee plank: why it does not suit; and elsewhere */
NC_("exercise text", "strength");

/* Translators: Clamshell: what is to be seen */
NC_("exercise text", "Lying on one side with hips and knees bent and the head on the lower arm. The top knee lifts and opens while the heels stay together and the pelvis stays still.");

/* Translators: McGill curl-up: name */
NC_("exercise name", "McGill curl-up");

/* Translators: McGill curl-up: another name */
NC_("exercise name", "modified curl-up");

/* Translators: McGill curl-up: benefit */
NC_("exercise text", "Front-of-trunk endurance without folding the spine.");

/* Translators: McGill curl-up: instruction 1 */
NC_("exercise text", "Lie on your back, one knee bent, other leg long, hands under the hollow of the low back.");

/* Translators: McGill curl-up: instruction 2 */
NC_("exercise text", "Brace the belly without flattening the back.");

/* Translators: McGill curl-up: instruction 3 */
NC_("exercise text", "Lift head and shoulders together a thumb-width off the floor.");

/* Translators: McGill curl-up: instruction 4 */
NC_("exercise text", "Hold, lower, and swap the bent knee halfway.");

/* Translators: McGill curl-up: cue */
NC_("exercise text", "Head and chest as one block");

/* Translators: McGill curl-up: cue */
NC_("exercise text", "Only a thumb high");

/* Translators: McGill curl-up: cue */
NC_("exercise text", "Tongue relaxed, breathe");

/* Translators: McGill curl-up: change */
NC_("exercise text", "Change the bent knee");

/* Translators: McGill curl-up: change, shown beside the name */
NC_("exercise text", "other knee bent");

/* Translators: McGill curl-up: breathing */
NC_("exercise text", "Breathe behind the brace; do not hold the breath.");

/* Translators: McGill curl-up: easier way */
NC_("exercise text", "Only think of lifting: take weight off the head");

/* Translators: McGill curl-up: harder way */
NC_("exercise text", "Lift the elbows off the floor");

/* Translators: McGill curl-up: what is to be seen */
NC_("exercise text", "Lying on the back with one knee bent, the other leg long and the hands under the hollow of the low back. Head and shoulders lift a thumb's width off the mat together.");

/* Translators: Dead bug: name */
NC_("exercise name", "Dead bug");

/* Translators: Dead bug: another name */
NC_("exercise name", "supine opposite reach");

/* Translators: Dead bug: tempo */
NC_("exercise text", "5 s per repetition: out 2 s, pause 1 s, back 2 s");

/* Translators: Dead bug: tempo; Belly breathing: tempo; Leg swing, side to side: tempo; and elsewhere */
NC_("tempo phase", "out");

/* Translators: Dead bug: benefit */
NC_("exercise text", "Deep abdominal control while arms and legs move like in running.");

/* Translators: Dead bug: instruction 1 */
NC_("exercise text", "Lie on your back, hips and knees at right angles, arms to the ceiling.");

/* Translators: Dead bug: instruction 2 */
NC_("exercise text", "Settle the low back and keep it there.");

/* Translators: Dead bug: instruction 3 */
NC_("exercise text", "Lower one heel and the opposite arm as far as the back stays put.");

/* Translators: Dead bug: instruction 4 */
NC_("exercise text", "Return and change.");

/* Translators: Dead bug: cue */
NC_("exercise text", "Back stays put");

/* Translators: Dead bug: cue */
NC_("exercise text", "Slow heel");

/* Translators: Dead bug: cue */
NC_("exercise text", "Ribs heavy");

/* Translators: Dead bug: breathing */
NC_("exercise text", "Out as the limbs go away, in as they return.");

/* Translators: Dead bug: easier way */
NC_("exercise text", "Heel taps only, arms still");

/* Translators: Dead bug: harder way */
NC_("exercise text", "Hold light weights or straighten the leg lower");

/* Translators: Dead bug: what is to be seen */
NC_("exercise text", "Lying on the back with the arms to the ceiling and hips and knees at right angles. One arm goes back over the head while the opposite leg lengthens towards the floor; both return and the sides change.");

/* Translators: Belly breathing: name */
NC_("exercise name", "Belly breathing");

/* Translators: Belly breathing: another name */
NC_("exercise name", "diaphragmatic breathing");

/* Translators: Belly breathing: another name */
NC_("exercise name", "crocodile or hook-lying breathing");

/* Translators: Belly breathing: tempo */
NC_("exercise text", "in 4 s, out 6 s (6 breaths a minute)");

/* Translators: Belly breathing: tempo; Legs-on-chair rest: tempo */
NC_("tempo phase", "in");

/* Translators: Belly breathing: benefit */
NC_("exercise text", "Calms the system, eases guarding and teaches breathing under every other exercise.");

/* Translators: Belly breathing: instruction 1 */
NC_("exercise text", "Lie on your back, knees bent, one hand on the belly and one on the chest.");

/* Translators: Belly breathing: instruction 2 */
NC_("exercise text", "Breathe in through the nose so that the lower hand rises first.");

/* Translators: Belly breathing: instruction 3 */
NC_("exercise text", "Let the air go slowly until the belly sinks.");

/* Translators: Belly breathing: instruction 4 */
NC_("exercise text", "Keep the upper hand almost still.");

/* Translators: Belly breathing: cue */
NC_("exercise text", "Belly first");

/* Translators: Belly breathing: cue; Legs-on-chair rest: cue */
NC_("exercise text", "Long breath out");

/* Translators: Belly breathing: cue */
NC_("exercise text", "Heavy shoulders");

/* Translators: Belly breathing: breathing */
NC_("exercise text", "In 4 s through the nose, out 6 s.");

/* Translators: Belly breathing: easier way */
NC_("exercise text", "Lie on your side or sit");

/* Translators: Belly breathing: harder way */
NC_("exercise text", "Five seconds in, seven out");

/* Translators: Belly breathing: what is to be seen */
NC_("exercise text", "Lying on the back with bent knees, one hand on the belly and one on the chest. The belly hand rises with the breath in and sinks with the breath out; the chest hand hardly moves.");

/* Translators: Doorway chest stretch: name */
NC_("exercise name", "Doorway chest stretch");

/* Translators: Doorway chest stretch: another name */
NC_("exercise name", "pec stretch");

/* Translators: Doorway chest stretch: another name */
NC_("exercise name", "corner stretch");

/* Translators: Doorway chest stretch: what left and right refer to */
NC_("side meaning", "the arm on the frame");

/* Translators: Doorway chest stretch: benefit */
NC_("exercise text", "Opens the front of chest and shoulder that desk work shortens.");

/* Translators: Doorway chest stretch: instruction 1 */
NC_("exercise text", "Stand in a doorway or beside a wall edge, forearm on it, elbow at shoulder height.");

/* Translators: Doorway chest stretch: instruction 2 */
NC_("exercise text", "Step the same-side foot forward and turn the chest gently away.");

/* Translators: Doorway chest stretch: instruction 3 */
NC_("exercise text", "Stop at a stretch across the chest; the low back stays neutral.");

/* Translators: Doorway chest stretch: cue; Half-kneeling hip-flexor (psoas) stretch: cue */
NC_("exercise text", "Ribs down");

/* Translators: Doorway chest stretch: cue */
NC_("exercise text", "Turn, do not push");

/* Translators: Doorway chest stretch: cue */
NC_("exercise text", "Shoulder low");

/* Translators: Doorway chest stretch: breathing */
NC_("exercise text", "Breathe into the stretched side.");

/* Translators: Doorway chest stretch: easier way */
NC_("exercise text", "Elbow lower than the shoulder");

/* Translators: Doorway chest stretch: harder way */
NC_("exercise text", "Elbow a hand-width higher");

/* Translators: Doorway chest stretch: what is to be seen */
NC_("exercise text", "Standing in a doorway, the right forearm flat and upright against the frame, elbow at the height of the shoulder. The right foot steps through; the chest moves forward past the arm and turns away to the left until it opens.");

/* Translators: Knees to chest: name */
NC_("exercise name", "Knees to chest");

/* Translators: Knees to chest: another name */
NC_("exercise name", "double knee hug");

/* Translators: Knees to chest: another name */
NC_("exercise name", "knees-to-chest stretch");

/* Translators: Knees to chest: benefit */
NC_("exercise text", "Rounds and lengthens the lower back – for backs that feel better bending forward.");

/* Translators: Knees to chest: instruction 1; Lying figure-four (piriformis stretch): instruction 1 */
NC_("exercise text", "Lie on your back, knees bent.");

/* Translators: Knees to chest: instruction 2 */
NC_("exercise text", "Bring up one knee, then the other, and hold them with your hands.");

/* Translators: Knees to chest: instruction 3 */
NC_("exercise text", "Draw both gently toward the chest until the low back spreads on the floor.");

/* Translators: Knees to chest: instruction 4 */
NC_("exercise text", "Put the feet down one at a time.");

/* Translators: Knees to chest: cue */
NC_("exercise text", "One leg after the other");

/* Translators: Knees to chest: cue */
NC_("exercise text", "Shoulders down");

/* Translators: Knees to chest: cue */
NC_("exercise text", "Gentle, no tugging");

/* Translators: Knees to chest: breathing */
NC_("exercise text", "Out as the knees come in, slow breaths while holding.");

/* Translators: Knees to chest: harder way */
NC_("exercise text", "Rock a few centimetres side to side");

/* Translators: Knees to chest: what is to be seen */
NC_("exercise text", "Lying on the back, one knee and then the other comes up, and both hands draw them gently toward the chest until the low back is flat; head and shoulders stay down.");

/* Translators: Lying figure-four (piriformis stretch): name */
NC_("exercise name", "Lying figure-four (piriformis stretch)");

/* Translators: Lying figure-four (piriformis stretch): another name */
NC_("exercise name", "supine piriformis stretch");

/* Translators: Lying figure-four (piriformis stretch): another name */
NC_("exercise name", "supine pigeon");

/* Translators: Lying figure-four (piriformis stretch): what left and right refer to; Seated figure-four: what left and right refer to */
NC_("side meaning", "the crossed leg");

/* Translators: Lying figure-four (piriformis stretch): benefit */
NC_("exercise text", "Deep buttock stretch with the back supported.");

/* Translators: Lying figure-four (piriformis stretch): instruction 2 */
NC_("exercise text", "Cross one ankle over the other thigh just above the knee.");

/* Translators: Lying figure-four (piriformis stretch): instruction 3 */
NC_("exercise text", "Hold behind the lower thigh and draw it toward you.");

/* Translators: Lying figure-four (piriformis stretch): instruction 4 */
NC_("exercise text", "Keep the head down and the tailbone on the floor.");

/* Translators: Lying figure-four (piriformis stretch): cue */
NC_("exercise text", "Tailbone heavy");

/* Translators: Lying figure-four (piriformis stretch): cue */
NC_("exercise text", "Ankle flexed");

/* Translators: Lying figure-four (piriformis stretch): cue */
NC_("exercise text", "Buttock, not knee");

/* Translators: Lying figure-four (piriformis stretch): breathing */
NC_("exercise text", "Out as you draw in; long breaths in the hold.");

/* Translators: Lying figure-four (piriformis stretch): easier way */
NC_("exercise text", "Only cross the ankle and leave the foot down");

/* Translators: Lying figure-four (piriformis stretch): harder way */
NC_("exercise text", "Gently press the crossed knee away");

/* Translators: Lying figure-four (piriformis stretch): why it does not suit */
NC_("exercise text", "use the seated figure-four");

/* Translators: Lying figure-four (piriformis stretch): what is to be seen */
NC_("exercise text", "Lying on the back, one ankle across the other thigh just above the knee. Both hands hold behind that thigh and draw it towards the chest while the crossed knee points outwards.");

/* Translators: Foam roll: calves: name */
NC_("exercise name", "Foam roll: calves");

/* Translators: Foam roll: calves: another name */
NC_("exercise name", "calf self-massage");

/* Translators: Foam roll: calves: what left and right refer to; Foam roll: back of thigh and buttock: what left and right refer to; Foam roll: front of thigh: what left and right refer to */
NC_("side meaning", "the rolled leg");

/* Translators: Foam roll: calves: tempo; Foam roll: back of thigh and buttock: tempo; Foam roll: front of thigh: tempo */
NC_("exercise text", "about 3 s per length");

/* Translators: Foam roll: calves: benefit */
NC_("exercise text", "Short-term relief for tight lower legs.");

/* Translators: Foam roll: calves: instruction 1 */
NC_("exercise text", "Sit with the roller under one calf, hands behind you.");

/* Translators: Foam roll: calves: instruction 2 */
NC_("exercise text", "Roll between ankle and below the knee.");

/* Translators: Foam roll: calves: instruction 3 */
NC_("exercise text", "Turn the foot in and out.");

/* Translators: Foam roll: calves: instruction 4 */
NC_("exercise text", "Lift the hips only if the wrists are happy.");

/* Translators: Foam roll: calves: cue; Foam roll: back of thigh and buttock: cue; Foam roll: front of thigh: cue */
NC_("exercise text", "Slow");

/* Translators: Foam roll: calves: cue */
NC_("exercise text", "Relax the foot");

/* Translators: Foam roll: calves: cue */
NC_("exercise text", "Skip the hollow of the knee");

/* Translators: Foam roll: calves: breathing */
NC_("exercise text", "Calm breathing.");

/* Translators: Foam roll: calves: easier way */
NC_("exercise text", "Keep the hips on the floor");

/* Translators: Foam roll: calves: harder way; Foam roll: back of thigh and buttock: harder way */
NC_("exercise text", "Other leg crossed on top");

/* Translators: Foam roll: calves: what is to be seen */
NC_("exercise text", "Sitting with the hands behind the back and a foam roller under one calf, the other foot flat. The body slides back and forward, so that the roller travels between the ankle and just below the knee.");

/* Translators: Foam roll: back of thigh and buttock: name */
NC_("exercise name", "Foam roll: back of thigh and buttock");

/* Translators: Foam roll: back of thigh and buttock: another name */
NC_("exercise name", "hamstring self-massage");

/* Translators: Foam roll: back of thigh and buttock: benefit */
NC_("exercise text", "Short-term range for the back of the leg; also reaches the outer buttock.");

/* Translators: Foam roll: back of thigh and buttock: instruction 1 */
NC_("exercise text", "Sit with the roller under one thigh, hands behind you.");

/* Translators: Foam roll: back of thigh and buttock: instruction 2 */
NC_("exercise text", "Roll from just above the knee to the sitting bone.");

/* Translators: Foam roll: back of thigh and buttock: instruction 3 */
NC_("exercise text", "Turn the leg in and out to reach the edges.");

/* Translators: Foam roll: back of thigh and buttock: instruction 4 */
NC_("exercise text", "Shift onto the buttock for the last ten seconds.");

/* Translators: Foam roll: back of thigh and buttock: cue */
NC_("exercise text", "Lift with the arms");

/* Translators: Foam roll: back of thigh and buttock: cue */
NC_("exercise text", "No numbness");

/* Translators: Foam roll: back of thigh and buttock: change */
NC_("exercise text", "Shift onto the buttock");

/* Translators: Foam roll: back of thigh and buttock: change, shown beside the name */
NC_("exercise text", "buttock");

/* Translators: Foam roll: back of thigh and buttock: breathing */
NC_("exercise text", "Calm, out over tender places.");

/* Translators: Foam roll: back of thigh and buttock: easier way */
NC_("exercise text", "Sit on a chair with a ball under the thigh");

/* Translators: Foam roll: back of thigh and buttock: what is to be seen */
NC_("exercise text", "Sitting lifted on the hands behind the back with a foam roller under one thigh, the other foot flat. The hips slide back and forward, so that the roller travels between the sitting bone and just above the knee.");

/* Translators: Foam roll: front of thigh: name */
NC_("exercise name", "Foam roll: front of thigh");

/* Translators: Foam roll: front of thigh: another name */
NC_("exercise name", "quadriceps self-massage");

/* Translators: Foam roll: front of thigh: benefit */
NC_("exercise text", "Short-term loosening of the thigh without loss of strength.");

/* Translators: Foam roll: front of thigh: instruction 1 */
NC_("exercise text", "Lie face down on the forearms, roller under one thigh.");

/* Translators: Foam roll: front of thigh: instruction 2 */
NC_("exercise text", "Roll slowly between hip and just above the knee.");

/* Translators: Foam roll: front of thigh: instruction 3 */
NC_("exercise text", "Pause ten seconds on a tight spot and breathe.");

/* Translators: Foam roll: front of thigh: instruction 4 */
NC_("exercise text", "Avoid the kneecap and the hip bone.");

/* Translators: Foam roll: front of thigh: cue */
NC_("exercise text", "Six out of ten at most");

/* Translators: Foam roll: front of thigh: cue */
NC_("exercise text", "Belly lightly firm");

/* Translators: Foam roll: front of thigh: breathing */
NC_("exercise text", "Breathe out over tender places.");

/* Translators: Foam roll: front of thigh: easier way */
NC_("exercise text", "Less weight: other knee on the floor");

/* Translators: Foam roll: front of thigh: harder way */
NC_("exercise text", "Bend and straighten the knee on the roller");

/* Translators: Foam roll: front of thigh: why it does not suit */
NC_("exercise text", "if lying prone hurts");

/* Translators: Foam roll: front of thigh: what is to be seen */
NC_("exercise text", "Face down on the forearms with a foam roller under one thigh. The body slides slowly forward and back, so that the roller travels between hip and just above the knee.");

/* Translators: Forearm plank: name */
NC_("exercise name", "Forearm plank");

/* Translators: Forearm plank: another name */
NC_("exercise name", "plank");

/* Translators: Forearm plank: another name */
NC_("exercise name", "front plank");

/* Translators: Forearm plank: remark on the dose */
NC_("exercise text", "short repeated holds");

/* Translators: Forearm plank: benefit */
NC_("exercise text", "Teaches the trunk to stay stiff while the legs and arms would like to bend it.");

/* Translators: Forearm plank: instruction 1 */
NC_("exercise text", "Forearms on the floor, elbows under the shoulders, legs long.");

/* Translators: Forearm plank: instruction 2 */
NC_("exercise text", "Lift the hips so head, back and heels make one line.");

/* Translators: Forearm plank: instruction 3 */
NC_("exercise text", "Squeeze buttocks and thighs, push the floor away.");

/* Translators: Forearm plank: instruction 4 */
NC_("exercise text", "Stop the moment the low back sags or hurts.");

/* Translators: Forearm plank: cue */
NC_("exercise text", "One straight line");

/* Translators: Forearm plank: cue */
NC_("exercise text", "Squeeze the buttocks");

/* Translators: Forearm plank: cue */
NC_("exercise text", "Breathe – do not hold");

/* Translators: Forearm plank: breathing */
NC_("exercise text", "Short steady breaths behind a firm belly; never hold the breath.");

/* Translators: Forearm plank: harder way */
NC_("exercise text", "Longer holds up to 30 s, then lift one foot at a time");

/* Translators: Forearm plank: why it does not suit */
NC_("exercise text", "trunk fatigue worsens running economy");

/* Translators: Forearm plank: what is to be seen */
NC_("exercise text", "Face down on forearms and toes. From the knees the hips lift until head, back and heels make one straight line.");

/* Translators: Glute bridge: name */
NC_("exercise name", "Glute bridge");

/* Translators: Glute bridge: another name */
NC_("exercise name", "hip bridge");

/* Translators: Glute bridge: another name */
NC_("exercise name", "two-leg bridge");

/* Translators: Glute bridge: tempo */
NC_("exercise text", "up 1 s, hold 2 s, down 2 s");

/* Translators: Glute bridge: benefit */
NC_("exercise text", "Strong buttocks so that the low back does not have to push off for them.");

/* Translators: Glute bridge: instruction 1 */
NC_("exercise text", "Lie on your back, knees bent, feet hip-wide, arms at your sides.");

/* Translators: Glute bridge: instruction 2 */
NC_("exercise text", "Breathe out, tuck slightly and press through the heels.");

/* Translators: Glute bridge: instruction 3 */
NC_("exercise text", "Lift until shoulders, hips and knees make one line.");

/* Translators: Glute bridge: instruction 4 */
NC_("exercise text", "Lower slowly, bone by bone.");

/* Translators: Glute bridge: cue */
NC_("exercise text", "Press through the heels");

/* Translators: Glute bridge: cue */
NC_("exercise text", "Squeeze, do not arch");

/* Translators: Glute bridge: cue */
NC_("exercise text", "Knees over the feet");

/* Translators: Glute bridge: breathing */
NC_("exercise text", "Out on the way up, in at the top, out on the way down.");

/* Translators: Glute bridge: easier way */
NC_("exercise text", "Lift only a hand-width");

/* Translators: Glute bridge: harder way */
NC_("exercise text", "One foot hovering");

/* Translators: Glute bridge: what is to be seen */
NC_("exercise text", "Lying on the back with bent knees and flat feet, the hips rise until shoulders, hips and knees make one line, stay there, and come down slowly.");

/* Translators: Half-kneeling hip-flexor (psoas) stretch: name */
NC_("exercise name", "Half-kneeling hip-flexor (psoas) stretch");

/* Translators: Half-kneeling hip-flexor (psoas) stretch: another name */
NC_("exercise name", "kneeling psoas stretch");

/* Translators: Half-kneeling hip-flexor (psoas) stretch: another name */
NC_("exercise name", "iliopsoas stretch");

/* Translators: Half-kneeling hip-flexor (psoas) stretch: what left and right refer to */
NC_("side meaning", "the kneeling leg");

/* Translators: Half-kneeling hip-flexor (psoas) stretch: benefit */
NC_("exercise text", "The most direct psoas stretch – if the pelvis is tucked before you move.");

/* Translators: Half-kneeling hip-flexor (psoas) stretch: instruction 1 */
NC_("exercise text", "Kneel on a pad with the other foot in front, both knees at right angles.");

/* Translators: Half-kneeling hip-flexor (psoas) stretch: instruction 2 */
NC_("exercise text", "Tighten the buttock of the kneeling side and tuck the tailbone.");

/* Translators: Half-kneeling hip-flexor (psoas) stretch: instruction 3 */
NC_("exercise text", "Keep that tuck and glide the whole body a few centimetres forward.");

/* Translators: Half-kneeling hip-flexor (psoas) stretch: instruction 4 */
NC_("exercise text", "Stop when the front of the hip pulls; the back must not arch.");

/* Translators: Half-kneeling hip-flexor (psoas) stretch: cue */
NC_("exercise text", "Squeeze the buttock");

/* Translators: Half-kneeling hip-flexor (psoas) stretch: cue */
NC_("exercise text", "Tuck, then glide");

/* Translators: Half-kneeling hip-flexor (psoas) stretch: breathing */
NC_("exercise text", "Slow; on each breath out renew the tuck.");

/* Translators: Half-kneeling hip-flexor (psoas) stretch: easier way */
NC_("exercise text", "Hold a chair and stay at the tuck only");

/* Translators: Half-kneeling hip-flexor (psoas) stretch: harder way */
NC_("exercise text", "Raise the arm of the kneeling side and lean slightly away");

/* Translators: Half-kneeling hip-flexor (psoas) stretch: what is to be seen */
NC_("exercise text", "Kneeling on one knee, the other foot in front, hands on the front thigh. The tailbone tucks under, then the whole upright body glides forward over the front foot.");

/* Translators: Hamstring sweep: name */
NC_("exercise name", "Hamstring sweep");

/* Translators: Hamstring sweep: another name */
NC_("exercise name", "scoop");

/* Translators: Hamstring sweep: another name */
NC_("exercise name", "walking heel sweep");

/* Translators: Hamstring sweep: tempo */
NC_("exercise text", "2 s per sweep");

/* Translators: Hamstring sweep: benefit */
NC_("exercise text", "A moving hamstring stretch: answers \"stretch the hamstrings before every run\" without a long hold.");

/* Translators: Hamstring sweep: instruction 1 */
NC_("exercise text", "Put one heel a short step in front, toes up, that knee nearly straight.");

/* Translators: Hamstring sweep: instruction 2 */
NC_("exercise text", "Push your hips back with a long back and sweep both hands down toward the shin.");

/* Translators: Hamstring sweep: instruction 3 */
NC_("exercise text", "Stand up through the hips as the hands scoop forward and up.");

/* Translators: Hamstring sweep: instruction 4 */
NC_("exercise text", "Change legs each time.");

/* Translators: Hamstring sweep: cue */
NC_("exercise text", "Hinge, do not round");

/* Translators: Hamstring sweep: cue */
NC_("exercise text", "Long spine");

/* Translators: Hamstring sweep: cue */
NC_("exercise text", "Soft standing knee");

/* Translators: Hamstring sweep: breathing */
NC_("exercise text", "Out as you sweep down, in as you rise.");

/* Translators: Hamstring sweep: easier way */
NC_("exercise text", "Hands only to the knee");

/* Translators: Hamstring sweep: harder way */
NC_("exercise text", "Take a walking step between sweeps");

/* Translators: Hamstring sweep: why it does not suit */
NC_("exercise text", "bends forward repeatedly");

/* Translators: Hamstring sweep: what is to be seen */
NC_("exercise text", "One heel is set a short step in front, toes up; the hips push back with a long back while both hands sweep down toward the shin and scoop forward as the body rises.");

/* Translators: High knees, easy: name */
NC_("exercise name", "High knees, easy");

/* Translators: High knees, easy: another name */
NC_("exercise name", "knee drives");

/* Translators: High knees, easy: benefit */
NC_("exercise text", "Bridges the gap from warm-up to running rhythm.");

/* Translators: High knees, easy: instruction 1 */
NC_("exercise text", "Stand tall on the balls of your feet.");

/* Translators: High knees, easy: instruction 2 */
NC_("exercise text", "Drive the knees up alternately to about hip height.");

/* Translators: High knees, easy: instruction 3 */
NC_("exercise text", "Land lightly under the hips and keep the trunk still.");

/* Translators: High knees, easy: cue */
NC_("exercise text", "Land under the hips");

/* Translators: High knees, easy: cue */
NC_("exercise text", "Light contact");

/* Translators: High knees, easy: breathing */
NC_("exercise text", "Short, regular breaths; never hold the breath.");

/* Translators: High knees, easy: harder way */
NC_("exercise text", "Longer set (40 s) or travel forward");

/* Translators: High knees, easy: what is to be seen */
NC_("exercise text", "Light running on the spot on the balls of the feet, each knee driven up to hip height in turn while the opposite arm swings forward; between the steps both feet are off the floor.");

/* Translators: Knee plank: name */
NC_("exercise name", "Knee plank");

/* Translators: Knee plank: another name */
NC_("exercise name", "half plank");

/* Translators: Knee plank: another name */
NC_("exercise name", "modified plank");

/* Translators: Knee plank: benefit */
NC_("exercise text", "The first rung of the plank ladder.");

/* Translators: Knee plank: instruction 1 */
NC_("exercise text", "Forearms on the floor, elbows under shoulders, knees down.");

/* Translators: Knee plank: instruction 2 */
NC_("exercise text", "Push the hips forward so knees, hips and shoulders line up.");

/* Translators: Knee plank: instruction 3 */
NC_("exercise text", "Tuck the tailbone slightly and push the floor away.");

/* Translators: Knee plank: instruction 4 */
NC_("exercise text", "Breathe and hold.");

/* Translators: Knee plank: cue */
NC_("exercise text", "Hips in the line");

/* Translators: Knee plank: cue; Spiderman plank: cue */
NC_("exercise text", "Push the floor away");

/* Translators: Knee plank: cue; Supine pelvic tilt: cue */
NC_("exercise text", "Keep breathing");

/* Translators: Knee plank: breathing */
NC_("exercise text", "Steady short breaths.");

/* Translators: Knee plank: easier way */
NC_("exercise text", "Plank standing with forearms on a wall");

/* Translators: Knee plank: what is to be seen */
NC_("exercise text", "Face down on forearms and knees. The hips lift off the mat until knees, hips and shoulders make one straight line.");

/* Translators: Knee rolls: name */
NC_("exercise name", "Knee rolls");

/* Translators: Knee rolls: another name */
NC_("exercise name", "lower back stretch");

/* Translators: Knee rolls: another name */
NC_("exercise name", "lower trunk rotation");

/* Translators: Knee rolls: another name */
NC_("exercise name", "windscreen wipers");

/* Translators: Knee rolls: tempo */
NC_("exercise text", "6 s per repetition: 2 s over, 2 s stay, 2 s back");

/* Translators: Knee rolls: tempo */
NC_("tempo phase", "over");

/* Translators: Knee rolls: tempo; Open book: tempo; Overhead reach: tempo; and elsewhere */
NC_("tempo phase", "stay");

/* Translators: Knee rolls: remark on the dose */
NC_("exercise text", "5 each way; as a stretch: hold 10 s each side, 3 times");

/* Translators: Knee rolls: benefit */
NC_("exercise text", "The classic gentle lower-back stretch: small rotation with the weight of the trunk taken off.");

/* Translators: Knee rolls: instruction 1 */
NC_("exercise text", "Lie on your back, knees bent together, arms out to the sides.");

/* Translators: Knee rolls: instruction 2 */
NC_("exercise text", "Let both knees sink slowly to one side as far as is easy.");

/* Translators: Knee rolls: instruction 3 */
NC_("exercise text", "Pause, breathe out, bring them back with the belly.");

/* Translators: Knee rolls: instruction 4 */
NC_("exercise text", "Go to the other side; both shoulders stay on the floor.");

/* Translators: Knee rolls: cue */
NC_("exercise text", "Shoulders heavy");

/* Translators: Knee rolls: cue */
NC_("exercise text", "Slow both ways");

/* Translators: Knee rolls: cue */
NC_("exercise text", "Only the easy part");

/* Translators: Knee rolls: breathing */
NC_("exercise text", "Out as the knees sink, in at the middle.");

/* Translators: Knee rolls: easier way */
NC_("exercise text", "Roll only a hand-width each way");

/* Translators: Knee rolls: harder way */
NC_("exercise text", "Lift the feet so hips and knees are at 90 before rolling");

/* Translators: Knee rolls: why it does not suit; Open book: why it does not suit */
NC_("exercise text", "choose a standing drill");

/* Translators: Knee rolls: what is to be seen */
NC_("exercise text", "Lying on the back with the arms out and the knees bent together, both knees sink slowly to one side while the shoulders stay down, then to the other.");

/* Translators: Kneeling side plank: name */
NC_("exercise name", "Kneeling side plank");

/* Translators: Kneeling side plank: another name */
NC_("exercise name", "modified side bridge");

/* Translators: Kneeling side plank: another name */
NC_("exercise name", "half side plank");

/* Translators: Kneeling side plank: what left and right refer to; Side plank (side bridge): what left and right refer to */
NC_("side meaning", "the supporting (lower) side");

/* Translators: Kneeling side plank: benefit */
NC_("exercise text", "Side bridge with a shorter lever.");

/* Translators: Kneeling side plank: instruction 1 */
NC_("exercise text", "Lie on your side on one forearm, knees bent to a right angle, hips in line.");

/* Translators: Kneeling side plank: instruction 2 */
NC_("exercise text", "Push the hips forward and up until knees, hips and shoulders line up.");

/* Translators: Kneeling side plank: instruction 3 */
NC_("exercise text", "Free hand on the hip.");

/* Translators: Kneeling side plank: instruction 4; Side plank (side bridge): instruction 4 */
NC_("exercise text", "Lower with control and repeat.");

/* Translators: Kneeling side plank: cue */
NC_("exercise text", "Hips forward");

/* Translators: Kneeling side plank: cue */
NC_("exercise text", "Do not sink in the shoulder");

/* Translators: Kneeling side plank: cue */
NC_("exercise text", "Breathe");

/* Translators: Kneeling side plank: breathing */
NC_("exercise text", "Short even breaths.");

/* Translators: Kneeling side plank: easier way */
NC_("exercise text", "Side lean against a wall, forearm on the wall");

/* Translators: Kneeling side plank: what is to be seen */
NC_("exercise text", "Lying on the right side on one forearm, knees bent to a right angle with the shins behind. The hips lift forward and up until knees, hips and shoulders make one straight line; the free hand is on the hip.");

/* Translators: Leg swing, front to back: name */
NC_("exercise name", "Leg swing, front to back");

/* Translators: Leg swing, front to back: another name */
NC_("exercise name", "sagittal leg swing");

/* Translators: Leg swing, front to back: another name */
NC_("exercise name", "pendulum");

/* Translators: Leg swing, front to back: what left and right refer to; Leg swing, side to side: what left and right refer to */
NC_("side meaning", "the swinging leg");

/* Translators: Leg swing, front to back: tempo; Leg swing, side to side: tempo */
NC_("exercise text", "2 s per full swing");

/* Translators: Leg swing, front to back: benefit */
NC_("exercise text", "Prepares hamstrings and hip flexors for stride length without a held stretch.");

/* Translators: Leg swing, front to back: instruction 1 */
NC_("exercise text", "Stand side-on to a wall with one hand on it.");

/* Translators: Leg swing, front to back: instruction 2 */
NC_("exercise text", "Swing the outer leg forward from the hip, knee nearly straight.");

/* Translators: Leg swing, front to back: instruction 3 */
NC_("exercise text", "Let it fall back past the standing leg without arching your back.");

/* Translators: Leg swing, front to back: instruction 4 */
NC_("exercise text", "Let the swing grow a little over the first five, then keep it even.");

/* Translators: Leg swing, front to back: cue */
NC_("exercise text", "Ribs over pelvis");

/* Translators: Leg swing, front to back: cue */
NC_("exercise text", "Swing, do not kick");

/* Translators: Leg swing, front to back: cue */
NC_("exercise text", "Back stays quiet");

/* Translators: Leg swing, front to back: breathing */
NC_("exercise text", "Out on the forward swing, in on the way back.");

/* Translators: Leg swing, front to back: easier way */
NC_("exercise text", "Bend the knee and halve the range");

/* Translators: Leg swing, front to back: harder way */
NC_("exercise text", "Add a heel lift of the standing foot on the forward swing");

/* Translators: Leg swing, front to back: why it does not suit; Leg swing, side to side: why it does not suit; Lunge with a spinal twist: why it does not suit; and elsewhere */
NC_("exercise text", "needs space");

/* Translators: Leg swing, front to back: what is to be seen */
NC_("exercise text", "Standing beside a wall with one hand on it, the outer leg swings forward and back from the hip like a pendulum, the trunk staying upright.");

/* Translators: Leg swing, side to side: name */
NC_("exercise name", "Leg swing, side to side");

/* Translators: Leg swing, side to side: another name */
NC_("exercise name", "lateral leg swing");

/* Translators: Leg swing, side to side: another name */
NC_("exercise name", "frontal leg swing");

/* Translators: Leg swing, side to side: tempo */
NC_("tempo phase", "across");

/* Translators: Leg swing, side to side: benefit */
NC_("exercise text", "Readies the inner and outer hip that keep the pelvis level on one leg.");

/* Translators: Leg swing, side to side: instruction 1 */
NC_("exercise text", "Face a wall with both hands on it and step back half a pace.");

/* Translators: Leg swing, side to side: instruction 2 */
NC_("exercise text", "Swing one leg out to the side with the toes pointing forward.");

/* Translators: Leg swing, side to side: instruction 3 */
NC_("exercise text", "Let it cross in front of the standing leg and swing out again.");

/* Translators: Leg swing, side to side: instruction 4 */
NC_("exercise text", "Keep the pelvis facing the wall.");

/* Translators: Leg swing, side to side: cue */
NC_("exercise text", "Hips stay square");

/* Translators: Leg swing, side to side: cue */
NC_("exercise text", "Easy pendulum");

/* Translators: Leg swing, side to side: cue */
NC_("exercise text", "Toes forward");

/* Translators: Leg swing, side to side: breathing */
NC_("exercise text", "Breathe evenly, about one breath per two swings.");

/* Translators: Leg swing, side to side: easier way */
NC_("exercise text", "Smaller swing, toes brush the floor");

/* Translators: Leg swing, side to side: harder way */
NC_("exercise text", "Use one hand only");

/* Translators: Leg swing, side to side: what is to be seen */
NC_("exercise text", "Facing a wall with both hands on it, one leg swings out to the side and then across in front of the standing leg, the hips staying square to the wall.");

/* Translators: Legs-on-chair rest: name */
NC_("exercise name", "Legs-on-chair rest");

/* Translators: Legs-on-chair rest: another name */
NC_("exercise name", "90/90 rest position");

/* Translators: Legs-on-chair rest: another name */
NC_("exercise name", "Z-lie");

/* Translators: Legs-on-chair rest: another name */
NC_("exercise name", "constructive rest");

/* Translators: Legs-on-chair rest: tempo */
NC_("exercise text", "in 4 s, out 6 s");

/* Translators: Legs-on-chair rest: benefit */
NC_("exercise text", "Unloads a sore low back; a place to start on a bad day.");

/* Translators: Legs-on-chair rest: instruction 1 */
NC_("exercise text", "Lie on your back with both calves on a chair seat, hips and knees at right angles.");

/* Translators: Legs-on-chair rest: instruction 2 */
NC_("exercise text", "Let the low back find its own shape; small towel under it if you like.");

/* Translators: Legs-on-chair rest: instruction 3 */
NC_("exercise text", "Arms out, palms up.");

/* Translators: Legs-on-chair rest: instruction 4 */
NC_("exercise text", "Breathe slowly; stand up over your side.");

/* Translators: Legs-on-chair rest: cue */
NC_("exercise text", "Let the chair carry the legs");

/* Translators: Legs-on-chair rest: cue */
NC_("exercise text", "Nothing to do");

/* Translators: Legs-on-chair rest: breathing */
NC_("exercise text", "In 4 s, out 6 s.");

/* Translators: Legs-on-chair rest: easier way */
NC_("exercise text", "Cushion under the head");

/* Translators: Legs-on-chair rest: harder way */
NC_("exercise text", "Do five pelvic tilts in this position");

/* Translators: Legs-on-chair rest: why it does not suit */
NC_("exercise text", "relaxing");

/* Translators: Legs-on-chair rest: what is to be seen */
NC_("exercise text", "Lying on the back with both calves on the seat of a chair, hips and knees at right angles, arms out with the palms up. Only the breath moves.");

/* Translators: Lunge with a spinal twist: name */
NC_("exercise name", "Lunge with a spinal twist");

/* Translators: Lunge with a spinal twist: another name */
NC_("exercise name", "runner's lunge with rotation");

/* Translators: Lunge with a spinal twist: another name */
NC_("exercise name", "world's greatest stretch (standing form)");

/* Translators: Lunge with a spinal twist: tempo */
NC_("exercise text", "5 s per repetition: step 1 s, twist 2 s, return 2 s");

/* Translators: Lunge with a spinal twist: tempo */
NC_("tempo phase", "twist");

/* Translators: Lunge with a spinal twist: benefit */
NC_("exercise text", "Opens the hip of the rear leg and turns the upper back – the two ranges a stride needs.");

/* Translators: Lunge with a spinal twist: instruction 1 */
NC_("exercise text", "Step one foot forward into a comfortable lunge, front shin upright.");

/* Translators: Lunge with a spinal twist: instruction 2 */
NC_("exercise text", "Keep the hips level and turn chest and arms slowly toward the front leg.");

/* Translators: Lunge with a spinal twist: instruction 3 */
NC_("exercise text", "Come back to the middle, then step the feet together.");

/* Translators: Lunge with a spinal twist: instruction 4 */
NC_("exercise text", "Change legs; let the range grow step by step.");

/* Translators: Lunge with a spinal twist: cue */
NC_("exercise text", "Turn from the chest");

/* Translators: Lunge with a spinal twist: cue */
NC_("exercise text", "Front knee over the foot");

/* Translators: Lunge with a spinal twist: cue */
NC_("exercise text", "Slow – never jerk the twist");

/* Translators: Lunge with a spinal twist: breathing */
NC_("exercise text", "In as you step, out through the turn.");

/* Translators: Lunge with a spinal twist: easier way */
NC_("exercise text", "Hands on the front thigh and a shorter step");

/* Translators: Lunge with a spinal twist: harder way */
NC_("exercise text", "Sink until the rear knee hovers, reach the top arm to the ceiling");

/* Translators: Lunge with a spinal twist: why it does not suit */
NC_("exercise text", "loaded rotation");

/* Translators: Lunge with a spinal twist: what is to be seen */
NC_("exercise text", "One foot steps forward into a lunge with the arms stretched out in front; the chest and arms turn slowly toward the front leg and come back before the feet meet again.");

/* Translators: March in place: name */
NC_("exercise name", "March in place");

/* Translators: March in place: another name */
NC_("exercise name", "marching");

/* Translators: March in place: another name */
NC_("exercise name", "walk on the spot");

/* Translators: March in place: tempo */
NC_("exercise text", "about 2 steps per second");

/* Translators: March in place: remark on the dose */
NC_("exercise text", "continuous; 120–150 s as the opening of a warm-up");

/* Translators: March in place: benefit */
NC_("exercise text", "Raises pulse and temperature so that everything after it is done on warm muscle.");

/* Translators: March in place: instruction 1 */
NC_("exercise text", "Stand tall with feet under your hips and elbows bent.");

/* Translators: March in place: instruction 2 */
NC_("exercise text", "Lift one knee to a comfortable height while the opposite arm swings forward.");

/* Translators: March in place: instruction 3 */
NC_("exercise text", "Put the foot down softly and change sides in an easy walking rhythm.");

/* Translators: March in place: instruction 4 */
NC_("exercise text", "After half a minute let the knees rise a little higher.");

/* Translators: March in place: cue */
NC_("exercise text", "Tall and loose");

/* Translators: March in place: cue */
NC_("exercise text", "Soft, quiet feet");

/* Translators: March in place: cue */
NC_("exercise text", "Swing from the shoulder");

/* Translators: March in place: breathing */
NC_("exercise text", "Breathe freely; you should be able to speak a whole sentence.");

/* Translators: March in place: easier way */
NC_("exercise text", "Smaller steps, or march seated on a chair");

/* Translators: March in place: what is to be seen */
NC_("exercise text", "Marching on the spot: one knee lifts towards hip height while the opposite arm swings forward, then the other side.");

/* Translators: 90/90 hamstring stretch: name */
NC_("exercise name", "90/90 hamstring stretch");

/* Translators: 90/90 hamstring stretch: another name */
NC_("exercise name", "active knee extension");

/* Translators: 90/90 hamstring stretch: another name */
NC_("exercise name", "90/90 stretch (supine)");

/* Translators: 90/90 hamstring stretch: what left and right refer to; Lying hamstring stretch with strap: what left and right refer to */
NC_("side meaning", "the raised leg");

/* Translators: 90/90 hamstring stretch: remark on the dose */
NC_("exercise text", "or 10 slow knee extensions of 3 s");

/* Translators: 90/90 hamstring stretch: benefit */
NC_("exercise text", "Active hamstring stretch: the thigh works while its partner lengthens.");

/* Translators: 90/90 hamstring stretch: instruction 1 */
NC_("exercise text", "Lie on your back; bend one hip and knee to right angles and hold behind the thigh.");

/* Translators: 90/90 hamstring stretch: instruction 2 */
NC_("exercise text", "Straighten the knee slowly until the hamstring says stop.");

/* Translators: 90/90 hamstring stretch: instruction 3 */
NC_("exercise text", "Hold without shaking, then bend again.");

/* Translators: 90/90 hamstring stretch: instruction 4 */
NC_("exercise text", "The thigh does not move, only the shin.");

/* Translators: 90/90 hamstring stretch: cue */
NC_("exercise text", "Thigh stays still");

/* Translators: 90/90 hamstring stretch: cue */
NC_("exercise text", "Straighten slowly");

/* Translators: 90/90 hamstring stretch: cue */
NC_("exercise text", "Toes relaxed");

/* Translators: 90/90 hamstring stretch: breathing */
NC_("exercise text", "Out as the knee straightens.");

/* Translators: 90/90 hamstring stretch: easier way */
NC_("exercise text", "Stop with the knee at 40 degrees");

/* Translators: 90/90 hamstring stretch: harder way */
NC_("exercise text", "Pull the toes toward you at the top");

/* Translators: 90/90 hamstring stretch: why it does not suit; Chair hamstring stretch: why it does not suit */
NC_("exercise text", "choose the hamstring sweep");

/* Translators: 90/90 hamstring stretch: what is to be seen */
NC_("exercise text", "Lying on the back, one thigh upright and held from behind with both hands, the other foot on the floor. Only the shin moves: the knee straightens towards the ceiling.");

/* Translators: 90/90 hip stretch: name */
NC_("exercise name", "90/90 hip stretch");

/* Translators: 90/90 hip stretch: another name */
NC_("exercise name", "90/90 stretch (floor)");

/* Translators: 90/90 hip stretch: another name */
NC_("exercise name", "shin box");

/* Translators: 90/90 hip stretch: what left and right refer to */
NC_("side meaning", "the front leg");

/* Translators: 90/90 hip stretch: benefit */
NC_("exercise text", "Outer rotation in the front hip and inner rotation in the rear hip at once.");

/* Translators: 90/90 hip stretch: instruction 1 */
NC_("exercise text", "Sit on the floor with the front shin in front of you and the rear shin out to the side, both knees at right angles.");

/* Translators: 90/90 hip stretch: instruction 2 */
NC_("exercise text", "Sit tall and lean the breastbone over the front shin.");

/* Translators: 90/90 hip stretch: instruction 3 */
NC_("exercise text", "Stop at a stretch in the buttock, never in the knee.");

/* Translators: 90/90 hip stretch: instruction 4 */
NC_("exercise text", "Use a hand behind you to stay upright; change sides.");

/* Translators: 90/90 hip stretch: cue */
NC_("exercise text", "Tall first, then lean");

/* Translators: 90/90 hip stretch: cue */
NC_("exercise text", "Feel the buttock, not the knee");

/* Translators: 90/90 hip stretch: cue */
NC_("exercise text", "Both knees rest");

/* Translators: 90/90 hip stretch: breathing */
NC_("exercise text", "Breathe out as you lean, slow breaths in the hold.");

/* Translators: 90/90 hip stretch: easier way */
NC_("exercise text", "Sit on a cushion and stay upright");

/* Translators: 90/90 hip stretch: harder way */
NC_("exercise text", "Turn the chest toward the rear leg for a second hold");

/* Translators: 90/90 hip stretch: what is to be seen */
NC_("exercise text", "Sitting on the floor, the front shin lying across in front and the rear shin out to the side, both knees at right angles. The long back leans over the front shin until both hands rest on the floor beside it.");

/* Translators: Open book: name */
NC_("exercise name", "Open book");

/* Translators: Open book: another name */
NC_("exercise name", "side-lying thoracic rotation");

/* Translators: Open book: what left and right refer to */
NC_("side meaning", "the opening (top) arm");

/* Translators: Open book: tempo */
NC_("exercise text", "5 s per repetition: open 2 s, stay 1 s, close 2 s");

/* Translators: Open book: tempo; Stability-ball psoas bridge: tempo; Standing hip circle: tempo */
NC_("tempo phase", "open");

/* Translators: Open book: tempo */
NC_("tempo phase", "close");

/* Translators: Open book: benefit */
NC_("exercise text", "Frees rotation in the upper back so that the lower back does not have to supply it.");

/* Translators: Open book: instruction 1 */
NC_("exercise text", "Lie on your side, hips and knees at a right angle, arms together in front.");

/* Translators: Open book: instruction 2 */
NC_("exercise text", "Keep the knees stacked and sweep the top arm up and over to the other side.");

/* Translators: Open book: instruction 3 */
NC_("exercise text", "Let eyes and chest follow the hand.");

/* Translators: Open book: instruction 4 */
NC_("exercise text", "Come back just as slowly.");

/* Translators: Open book: cue */
NC_("exercise text", "Knees glued together");

/* Translators: Open book: cue */
NC_("exercise text", "Follow the hand");

/* Translators: Open book: cue */
NC_("exercise text", "Turn the chest, not the waist");

/* Translators: Open book: breathing */
NC_("exercise text", "Out while opening, in while closing.");

/* Translators: Open book: easier way */
NC_("exercise text", "Hand on the ribs instead of a long arm; cushion under the head");

/* Translators: Open book: harder way */
NC_("exercise text", "Pause three breaths when open");

/* Translators: Open book: what is to be seen */
NC_("exercise text", "Lying on one side with hips and knees bent at a right angle, the top arm sweeps up and over toward the floor behind, and chest and eyes turn with it; the knees stay stacked.");

/* Translators: Overhead reach: name */
NC_("exercise name", "Overhead reach");

/* Translators: Overhead reach: another name */
NC_("exercise name", "upward stretch");

/* Translators: Overhead reach: another name */
NC_("exercise name", "reach for the sky");

/* Translators: Overhead reach: tempo */
NC_("exercise text", "6 s per repetition: up 2 s, stay 2 s, down 2 s");

/* Translators: Overhead reach: benefit */
NC_("exercise text", "Lengthens chest, shoulders and flanks and lifts you out of the desk posture.");

/* Translators: Overhead reach: instruction 1 */
NC_("exercise text", "Stand tall, feet hip-wide, ribs over the pelvis.");

/* Translators: Overhead reach: instruction 2 */
NC_("exercise text", "Reach both arms forward and up beside the ears.");

/* Translators: Overhead reach: instruction 3 */
NC_("exercise text", "Grow taller through the fingertips for a breath.");

/* Translators: Overhead reach: instruction 4 */
NC_("exercise text", "Lower the arms slowly to the sides.");

/* Translators: Overhead reach: cue */
NC_("exercise text", "Grow tall");

/* Translators: Overhead reach: cue */
NC_("exercise text", "Ribs stay down");

/* Translators: Overhead reach: cue */
NC_("exercise text", "Shoulders soft");

/* Translators: Overhead reach: breathing */
NC_("exercise text", "In as the arms rise, out as they come down.");

/* Translators: Overhead reach: easier way */
NC_("exercise text", "One arm at a time or seated");

/* Translators: Overhead reach: harder way */
NC_("exercise text", "Link the hands, palms up");

/* Translators: Overhead reach: what is to be seen */
NC_("exercise text", "Standing tall, both arms rise forward and up beside the ears, reach through the fingertips and come down again.");

/* Translators: Overhead side bend: name */
NC_("exercise name", "Overhead side bend");

/* Translators: Overhead side bend: another name */
NC_("exercise name", "clasped-hand side lean");

/* Translators: Overhead side bend: another name */
NC_("exercise name", "standing lateral stretch");

/* Translators: Overhead side bend: what left and right refer to */
NC_("side meaning", "the stretched flank (lean to the other side)");

/* Translators: Overhead side bend: benefit */
NC_("exercise text", "Opens the flank from hip to hand for a stiff upper back.");

/* Translators: Overhead side bend: instruction 1 */
NC_("exercise text", "Stand with feet hip-wide and link the hands overhead.");

/* Translators: Overhead side bend: instruction 2 */
NC_("exercise text", "Reach up first, then lean to one side in one long curve.");

/* Translators: Overhead side bend: instruction 3 */
NC_("exercise text", "Both feet stay heavy; chest keeps facing forward.");

/* Translators: Overhead side bend: instruction 4 */
NC_("exercise text", "Come up through the middle and change sides.");

/* Translators: Overhead side bend: cue */
NC_("exercise text", "Up, then over");

/* Translators: Overhead side bend: cue */
NC_("exercise text", "Both feet heavy");

/* Translators: Overhead side bend: cue */
NC_("exercise text", "Do not twist");

/* Translators: Overhead side bend: breathing */
NC_("exercise text", "In as you reach, slow breaths in the lean.");

/* Translators: Overhead side bend: easier way */
NC_("exercise text", "One hand on the hip, other arm overhead");

/* Translators: Overhead side bend: harder way */
NC_("exercise text", "Step one foot behind the other");

/* Translators: Overhead side bend: what is to be seen */
NC_("exercise text", "Standing with the arms stretched above the head, the left hand holding the right wrist. The trunk and the arms lean to the left in one long curve, so that the right side of the body lengthens from hip to hand.");

/* Translators: Supine pelvic tilt: name */
NC_("exercise name", "Supine pelvic tilt");

/* Translators: Supine pelvic tilt: another name */
NC_("exercise name", "posterior pelvic tilt");

/* Translators: Supine pelvic tilt: another name */
NC_("exercise name", "back flattening");

/* Translators: Supine pelvic tilt: tempo */
NC_("exercise text", "hold 5 s, release 2 s");

/* Translators: Supine pelvic tilt: tempo */
NC_("tempo phase", "settle");

/* Translators: Supine pelvic tilt: benefit */
NC_("exercise text", "Teaches gentle control of the lower back; usually the first movement that is comfortable again after a flare.");

/* Translators: Supine pelvic tilt: instruction 1 */
NC_("exercise text", "Lie on your back, knees bent, feet flat and hip-wide.");

/* Translators: Supine pelvic tilt: instruction 2 */
NC_("exercise text", "Draw the lower belly in and let the low back settle toward the floor.");

/* Translators: Supine pelvic tilt: instruction 3 */
NC_("exercise text", "Hold lightly while you keep breathing; do not push through the feet.");

/* Translators: Supine pelvic tilt: instruction 4 */
NC_("exercise text", "Release until the natural small gap returns.");

/* Translators: Supine pelvic tilt: cue */
NC_("exercise text", "Gentle, about a third of your strength");

/* Translators: Supine pelvic tilt: cue */
NC_("exercise text", "Buttocks stay soft");

/* Translators: Supine pelvic tilt: breathing */
NC_("exercise text", "Out as the back settles, easy breaths during the hold.");

/* Translators: Supine pelvic tilt: easier way */
NC_("exercise text", "Half the range, hold 2 s");

/* Translators: Supine pelvic tilt: what is to be seen */
NC_("exercise text", "Lying on the back with knees bent and feet flat, the small hollow under the low back closes as the pelvis tips back, then opens again.");

/* Translators: Prone back extension: name */
NC_("exercise name", "Prone back extension");

/* Translators: Prone back extension: another name */
NC_("exercise name", "active back extension");

/* Translators: Prone back extension: another name */
NC_("exercise name", "small superman (arms by the sides)");

/* Translators: Prone back extension: tempo */
NC_("exercise text", "up 2 s, hold 2 s, down 2 s");

/* Translators: Prone back extension: benefit */
NC_("exercise text", "Builds endurance of the long back muscles through a small, safe range.");

/* Translators: Prone back extension: instruction 1 */
NC_("exercise text", "Lie face down, a flat cushion under the belly, arms along your sides.");

/* Translators: Prone back extension: instruction 2 */
NC_("exercise text", "Lengthen the neck and lift the breastbone a few centimetres.");

/* Translators: Prone back extension: instruction 3 */
NC_("exercise text", "Draw the shoulder blades toward the hips; feet stay down.");

/* Translators: Prone back extension: instruction 4 */
NC_("exercise text", "Lower slowly and let go.");

/* Translators: Prone back extension: cue */
NC_("exercise text", "Long, not high");

/* Translators: Prone back extension: cue */
NC_("exercise text", "Look at the floor");

/* Translators: Prone back extension: cue */
NC_("exercise text", "Feet stay down");

/* Translators: Prone back extension: breathing */
NC_("exercise text", "Out on the way up, breathe in at the top, out on the way down.");

/* Translators: Prone back extension: harder way */
NC_("exercise text", "Arms out in a T or Y");

/* Translators: Prone back extension: why it does not suit */
NC_("exercise text", "tires the trunk");

/* Translators: Prone back extension: what is to be seen */
NC_("exercise text", "Lying face down with the arms along the sides. Head and chest lift a little off the mat with the neck long and the eyes on the floor, while the feet stay down.");

/* Translators: Prone press-up: name */
NC_("exercise name", "Prone press-up");

/* Translators: Prone press-up: another name */
NC_("exercise name", "prone back extension (passive)");

/* Translators: Prone press-up: another name */
NC_("exercise name", "McKenzie press-up");

/* Translators: Prone press-up: another name */
NC_("exercise name", "cobra (low)");

/* Translators: Prone press-up: tempo */
NC_("exercise text", "4 s per repetition: up 2 s, stay 1 s, down 1 s");

/* Translators: Prone press-up: benefit */
NC_("exercise text", "Restores backward bending after sitting; backs that dislike bending forward often like it.");

/* Translators: Prone press-up: instruction 1 */
NC_("exercise text", "Lie face down, hands beside the shoulders, buttocks relaxed.");

/* Translators: Prone press-up: instruction 2 */
NC_("exercise text", "Press the chest up with the arms while hips and belly stay heavy.");

/* Translators: Prone press-up: instruction 3 */
NC_("exercise text", "Stop where the low back says enough; straight elbows are not the goal.");

/* Translators: Prone press-up: instruction 4 */
NC_("exercise text", "Lower again and let the back go soft.");

/* Translators: Prone press-up: cue */
NC_("exercise text", "Hips stay on the floor");

/* Translators: Prone press-up: cue */
NC_("exercise text", "Arms lift, back relaxes");

/* Translators: Prone press-up: cue */
NC_("exercise text", "Stop if the leg symptoms spread");

/* Translators: Prone press-up: breathing */
NC_("exercise text", "Out on the way up, in on the way down.");

/* Translators: Prone press-up: easier way */
NC_("exercise text", "Rest on the forearms for 20–30 s (sphinx)");

/* Translators: Prone press-up: harder way */
NC_("exercise text", "Straighten the elbows further and sag for one breath");

/* Translators: Prone press-up: why it does not suit; Standing back bend: why it does not suit */
NC_("exercise text", "end-range spine work");

/* Translators: Prone press-up: what is to be seen */
NC_("exercise text", "Lying face down with the hands beside the shoulders, the arms press the chest up while hips and legs stay heavy on the floor, then lower it again.");

/* Translators: Reverse lunge: name */
NC_("exercise name", "Reverse lunge");

/* Translators: Reverse lunge: another name */
NC_("exercise name", "backward lunge");

/* Translators: Reverse lunge: another name */
NC_("exercise name", "lunge");

/* Translators: Reverse lunge: tempo */
NC_("exercise text", "4 s per repetition: down 2 s, up 2 s");

/* Translators: Reverse lunge: benefit */
NC_("exercise text", "Single-leg strength in the pattern of a stride; leg work helped runners with back pain most.");

/* Translators: Reverse lunge: instruction 1 */
NC_("exercise text", "Stand tall and step one foot back onto its ball.");

/* Translators: Reverse lunge: instruction 2 */
NC_("exercise text", "Bend both knees until the rear one is a hand above the floor.");

/* Translators: Reverse lunge: instruction 3 */
NC_("exercise text", "Front shin upright, knee over the second toe, trunk tall.");

/* Translators: Reverse lunge: instruction 4 */
NC_("exercise text", "Push through the front heel to stand; change legs.");

/* Translators: Reverse lunge: cue; Standing knee-lift hold: cue */
NC_("exercise text", "Tall trunk");

/* Translators: Reverse lunge: cue */
NC_("exercise text", "Knee over the toes");

/* Translators: Reverse lunge: cue */
NC_("exercise text", "Push the front heel");

/* Translators: Reverse lunge: easier way */
NC_("exercise text", "Hold a chair, half depth");

/* Translators: Reverse lunge: harder way */
NC_("exercise text", "Rear foot on a step");

/* Translators: Reverse lunge: what is to be seen */
NC_("exercise text", "One foot steps back onto its ball and both knees bend until the rear one is a hand above the floor, the trunk upright; then the front leg pushes back up to standing.");

/* Translators: Runner's lunge: name */
NC_("exercise name", "Runner's lunge");

/* Translators: Runner's lunge: another name */
NC_("exercise name", "long lunge stretch");

/* Translators: Runner's lunge: another name */
NC_("exercise name", "standing hip flexor stretch");

/* Translators: Runner's lunge: what left and right refer to */
NC_("side meaning", "the rear (stretched) leg");

/* Translators: Runner's lunge: benefit */
NC_("exercise text", "Hip-flexor stretch in the shape of a stride, trunk tall and arms forward.");

/* Translators: Runner's lunge: instruction 1 */
NC_("exercise text", "Take a long step and bend the front knee over the foot.");

/* Translators: Runner's lunge: instruction 2 */
NC_("exercise text", "Keep the rear leg long and its heel up.");

/* Translators: Runner's lunge: instruction 3 */
NC_("exercise text", "Stay upright with a straight back and reach both arms forward.");

/* Translators: Runner's lunge: instruction 4 */
NC_("exercise text", "Tuck the tailbone slightly until the front of the rear hip pulls.");

/* Translators: Runner's lunge: cue */
NC_("exercise text", "Straight back");

/* Translators: Runner's lunge: cue */
NC_("exercise text", "Tuck the tailbone");

/* Translators: Runner's lunge: cue */
NC_("exercise text", "Rear leg long");

/* Translators: Runner's lunge: breathing */
NC_("exercise text", "Breathe into the front of the hip, slow and even.");

/* Translators: Runner's lunge: easier way */
NC_("exercise text", "Hands on the front thigh or a chair");

/* Translators: Runner's lunge: harder way */
NC_("exercise text", "Reach the arms overhead");

/* Translators: Runner's lunge: why it does not suit */
NC_("exercise text", "long lever");

/* Translators: Runner's lunge: what is to be seen */
NC_("exercise text", "From standing, one foot goes a long step back onto its ball. The front knee bends over the foot, the rear leg stays long, the trunk upright with both arms reaching forward.");

/* Translators: Seated cat-cow: name */
NC_("exercise name", "Seated cat-cow");

/* Translators: Seated cat-cow: another name */
NC_("exercise name", "chair spine wave");

/* Translators: Seated cat-cow: tempo */
NC_("exercise text", "6 s per cycle");

/* Translators: Seated cat-cow: tempo */
NC_("tempo phase", "lift");

/* Translators: Seated cat-cow: benefit */
NC_("exercise text", "Gives the spine its movement back in the middle of a desk day.");

/* Translators: Seated cat-cow: instruction 1 */
NC_("exercise text", "Sit on the front half of a chair, feet flat, hands on the thighs.");

/* Translators: Seated cat-cow: instruction 2 */
NC_("exercise text", "Breathe out and roll the pelvis back so the spine makes a soft C.");

/* Translators: Seated cat-cow: instruction 3 */
NC_("exercise text", "Breathe in and roll it forward, lifting the breastbone.");

/* Translators: Seated cat-cow: instruction 4 */
NC_("exercise text", "Keep the movement small and even.");

/* Translators: Seated cat-cow: cue */
NC_("exercise text", "Roll on the sitting bones");

/* Translators: Seated cat-cow: cue */
NC_("exercise text", "Grow tall on the in-breath");

/* Translators: Seated cat-cow: breathing */
NC_("exercise text", "Out while rounding, in while lifting.");

/* Translators: Seated cat-cow: easier way */
NC_("exercise text", "Move only the pelvis");

/* Translators: Seated cat-cow: why it does not suit */
NC_("exercise text", "standing drills suit better");

/* Translators: Seated cat-cow: what is to be seen */
NC_("exercise text", "Sitting on the front half of a chair with the hands on the thighs, the pelvis rolls back and the spine makes a soft C, then rolls forward and the breastbone lifts.");

/* Translators: Seated figure-four: name */
NC_("exercise name", "Seated figure-four");

/* Translators: Seated figure-four: another name */
NC_("exercise name", "chair piriformis stretch");

/* Translators: Seated figure-four: benefit */
NC_("exercise text", "Buttock stretch for the office.");

/* Translators: Seated figure-four: instruction 1 */
NC_("exercise text", "Sit tall on a steady chair.");

/* Translators: Seated figure-four: instruction 2 */
NC_("exercise text", "Lay one ankle on the other thigh.");

/* Translators: Seated figure-four: instruction 3 */
NC_("exercise text", "Tip forward from the hips with a long back until the buttock pulls.");

/* Translators: Seated figure-four: instruction 4 */
NC_("exercise text", "Come up and change sides.");

/* Translators: Seated figure-four: cue */
NC_("exercise text", "Tip, do not round");

/* Translators: Seated figure-four: cue */
NC_("exercise text", "Foot flexed");

/* Translators: Seated figure-four: breathing */
NC_("exercise text", "Slow breaths; out as you tip.");

/* Translators: Seated figure-four: easier way */
NC_("exercise text", "Stay upright");

/* Translators: Seated figure-four: harder way */
NC_("exercise text", "Light hand pressure on the crossed knee");

/* Translators: Seated figure-four: why it does not suit; Single knee to chest: why it does not suit; Side neck stretch: why it does not suit */
NC_("exercise text", "held stretch");

/* Translators: Seated figure-four: what is to be seen */
NC_("exercise text", "Sitting on a chair with one ankle laid on the other thigh, the knee out to the side and the foot flexed. The long back tips forward from the hips.");

/* Translators: Chair hamstring stretch: name */
NC_("exercise name", "Chair hamstring stretch");

/* Translators: Chair hamstring stretch: another name */
NC_("exercise name", "seated hamstring micro-stretch");

/* Translators: Chair hamstring stretch: benefit */
NC_("exercise text", "A hamstring break without leaving the desk, several times a day.");

/* Translators: Chair hamstring stretch: instruction 1 */
NC_("exercise text", "Sit on the front edge of a steady chair.");

/* Translators: Chair hamstring stretch: instruction 2 */
NC_("exercise text", "Stretch one leg out with the heel on the floor, toes up.");

/* Translators: Chair hamstring stretch: instruction 3 */
NC_("exercise text", "Tip forward from the hips with a long back until the thigh pulls mildly.");

/* Translators: Chair hamstring stretch: instruction 4 */
NC_("exercise text", "Swap legs.");

/* Translators: Chair hamstring stretch: cue */
NC_("exercise text", "Tip from the hips");

/* Translators: Chair hamstring stretch: cue */
NC_("exercise text", "Breastbone forward");

/* Translators: Chair hamstring stretch: breathing */
NC_("exercise text", "Easy breathing, never held.");

/* Translators: Chair hamstring stretch: easier way */
NC_("exercise text", "Less tip, knee softer");

/* Translators: Chair hamstring stretch: harder way */
NC_("exercise text", "Draw the toes further toward you");

/* Translators: Chair hamstring stretch: what is to be seen */
NC_("exercise text", "Sitting on the front edge of a chair, one leg stretched out with the heel on the floor and the toes up, both hands on the other thigh. The long back tips forward from the hips.");

/* Translators: Seated shoulder-blade squeeze: name */
NC_("exercise name", "Seated shoulder-blade squeeze");

/* Translators: Seated shoulder-blade squeeze: another name */
NC_("exercise name", "scapular retraction");

/* Translators: Seated shoulder-blade squeeze: another name */
NC_("exercise name", "shoulder squeeze");

/* Translators: Seated shoulder-blade squeeze: tempo */
NC_("exercise text", "squeeze 1 s, hold 5 s, release 1 s");

/* Translators: Seated shoulder-blade squeeze: tempo */
NC_("tempo phase", "squeeze");

/* Translators: Seated shoulder-blade squeeze: benefit */
NC_("exercise text", "Wakes up the muscles that hold the upper back upright.");

/* Translators: Seated shoulder-blade squeeze: instruction 1 */
NC_("exercise text", "Sit tall on a chair without arms, chin level.");

/* Translators: Seated shoulder-blade squeeze: instruction 2 */
NC_("exercise text", "Draw the shoulder blades back and down toward the spine.");

/* Translators: Seated shoulder-blade squeeze: instruction 3 */
NC_("exercise text", "Hold five seconds while you keep breathing.");

/* Translators: Seated shoulder-blade squeeze: instruction 4 */
NC_("exercise text", "Release fully before the next one.");

/* Translators: Seated shoulder-blade squeeze: cue */
NC_("exercise text", "Back and down");

/* Translators: Seated shoulder-blade squeeze: cue */
NC_("exercise text", "Chin level");

/* Translators: Seated shoulder-blade squeeze: cue */
NC_("exercise text", "Do not shrug");

/* Translators: Seated shoulder-blade squeeze: breathing */
NC_("exercise text", "Out on the squeeze, breathe through the hold.");

/* Translators: Seated shoulder-blade squeeze: easier way */
NC_("exercise text", "Hold 2 s");

/* Translators: Seated shoulder-blade squeeze: harder way */
NC_("exercise text", "Elbows bent at your sides, turn the palms out while you squeeze");

/* Translators: Seated shoulder-blade squeeze: what is to be seen */
NC_("exercise text", "Sitting tall and sideways on a chair, seen from behind and to the right, the elbows bent. Both elbows draw back and the shoulder blades come together and down towards the spine, then let go again; the trunk stays still.");

/* Translators: Side plank (side bridge): name */
NC_("exercise name", "Side plank (side bridge)");

/* Translators: Side plank (side bridge): another name */
NC_("exercise name", "side bridge");

/* Translators: Side plank (side bridge): remark on the dose */
NC_("exercise text", "3–6 short holds of 8–10 s per side in descending sets; 3 s down between holds");

/* Translators: Side plank (side bridge): benefit */
NC_("exercise text", "Side strength with little load on the spine – one of the \"big three\".");

/* Translators: Side plank (side bridge): instruction 1 */
NC_("exercise text", "Lie on your side on one forearm, elbow under the shoulder, legs long, top foot in front.");

/* Translators: Side plank (side bridge): instruction 2 */
NC_("exercise text", "Lift the hips until the body is one straight line.");

/* Translators: Side plank (side bridge): instruction 3 */
NC_("exercise text", "Free hand on the opposite shoulder; do not roll forward.");

/* Translators: Side plank (side bridge): cue */
NC_("exercise text", "Hips up and forward");

/* Translators: Side plank (side bridge): cue */
NC_("exercise text", "Long neck");

/* Translators: Side plank (side bridge): cue */
NC_("exercise text", "Small breaths");

/* Translators: Side plank (side bridge): breathing */
NC_("exercise text", "Keep breathing; a short breath every two seconds.");

/* Translators: Side plank (side bridge): harder way */
NC_("exercise text", "Roll from side to side through the front plank");

/* Translators: Side plank (side bridge): what is to be seen */
NC_("exercise text", "Lying on the right side on one forearm, the elbow under the shoulder, the top foot in front. The hips lift until ankles, hips and shoulders make one straight line; the free hand rests on the opposite shoulder.");

/* Translators: Single knee to chest: name */
NC_("exercise name", "Single knee to chest");

/* Translators: Single knee to chest: another name */
NC_("exercise name", "knee hug");

/* Translators: Single knee to chest: another name */
NC_("exercise name", "one-leg knee hug");

/* Translators: Single knee to chest: what left and right refer to */
NC_("side meaning", "the knee that is hugged");

/* Translators: Single knee to chest: benefit */
NC_("exercise text", "Eases the low back and buttock one side at a time.");

/* Translators: Single knee to chest: instruction 1 */
NC_("exercise text", "Lie on your back with both knees bent.");

/* Translators: Single knee to chest: instruction 2 */
NC_("exercise text", "Bring one knee up and hold it behind the thigh or over the shin.");

/* Translators: Single knee to chest: instruction 3 */
NC_("exercise text", "Draw it in until you feel a mild stretch, head and shoulders resting.");

/* Translators: Single knee to chest: instruction 4 */
NC_("exercise text", "Keep the other foot on the floor.");

/* Translators: Single knee to chest: cue */
NC_("exercise text", "Shoulders melt");

/* Translators: Single knee to chest: cue */
NC_("exercise text", "Mild pull only");

/* Translators: Single knee to chest: cue */
NC_("exercise text", "Other foot stays put");

/* Translators: Single knee to chest: breathing */
NC_("exercise text", "Breathe out as you draw the knee in, then calm breaths.");

/* Translators: Single knee to chest: easier way */
NC_("exercise text", "Hold behind the thigh with a towel");

/* Translators: Single knee to chest: harder way */
NC_("exercise text", "Slide the other leg out straight");

/* Translators: Single knee to chest: what is to be seen */
NC_("exercise text", "Lying on the back with both knees bent, one knee comes up and both hands draw it toward the chest; the other foot, the head and the shoulders stay down.");

/* Translators: Spiderman plank: name */
NC_("exercise name", "Spiderman plank");

/* Translators: Spiderman plank: another name */
NC_("exercise name", "Spiderman exercise");

/* Translators: Spiderman plank: another name */
NC_("exercise name", "plank knee-to-elbow");

/* Translators: Spiderman plank: tempo */
NC_("exercise text", "3 s per repetition: knee in 1 s, pause 0.5 s, back 1.5 s");

/* Translators: Spiderman plank: tempo */
NC_("tempo phase", "knee in");

/* Translators: Spiderman plank: benefit */
NC_("exercise text", "Moving plank that links trunk and hip flexors.");

/* Translators: Spiderman plank: instruction 1 */
NC_("exercise text", "Take a straight-arm plank, hands under the shoulders.");

/* Translators: Spiderman plank: instruction 2 */
NC_("exercise text", "Draw one knee forward and out toward the same-side arm.");

/* Translators: Spiderman plank: instruction 3 */
NC_("exercise text", "Keep hips level and the back flat, then place the foot back quietly.");

/* Translators: Spiderman plank: instruction 4 */
NC_("exercise text", "Alternate sides; stop when the hips start to swing.");

/* Translators: Spiderman plank: cue */
NC_("exercise text", "Hips level");

/* Translators: Spiderman plank: cue */
NC_("exercise text", "Slow feet");

/* Translators: Spiderman plank: breathing */
NC_("exercise text", "Out as the knee comes in, in as it goes back.");

/* Translators: Spiderman plank: harder way */
NC_("exercise text", "Add a 2 s pause at the elbow");

/* Translators: Spiderman plank: why it does not suit */
NC_("exercise text", "explicitly not right before a run");

/* Translators: Spiderman plank: why it does not suit */
NC_("exercise text", "only on easy days");

/* Translators: Spiderman plank: what is to be seen */
NC_("exercise text", "A plank on straight arms. One knee draws forward and out towards the arm of the same side while the hips stay level, then the foot goes back; the sides change.");

/* Translators: Stability-ball psoas bridge: name */
NC_("exercise name", "Stability-ball psoas bridge");

/* Translators: Stability-ball psoas bridge: another name */
NC_("exercise name", "ball bridge");

/* Translators: Stability-ball psoas bridge: another name */
NC_("exercise name", "psoas drill");

/* Translators: Stability-ball psoas bridge: tempo */
NC_("exercise text", "5 s per repetition: lower 2 s, up 1 s, open 2 s – 40 s in all (30–60 s)");

/* Translators: Stability-ball psoas bridge: tempo */
NC_("tempo phase", "lower");

/* Translators: Stability-ball psoas bridge: benefit */
NC_("exercise text", "Opens the front of the hips under control and strengthens the buttocks at the same time.");

/* Translators: Stability-ball psoas bridge: instruction 1 */
NC_("exercise text", "Sit on the ball and walk forward until shoulders and head rest on it, feet shoulder-wide, toes forward.");

/* Translators: Stability-ball psoas bridge: instruction 2 */
NC_("exercise text", "Brace lightly and lower the buttocks toward the floor.");

/* Translators: Stability-ball psoas bridge: instruction 3 */
NC_("exercise text", "Push through the heels until hips are level with knees and shoulders.");

/* Translators: Stability-ball psoas bridge: instruction 4 */
NC_("exercise text", "Feel the front of the hips open; repeat smoothly for 30 to 60 seconds.");

/* Translators: Stability-ball psoas bridge: cue */
NC_("exercise text", "Heels push");

/* Translators: Stability-ball psoas bridge: cue */
NC_("exercise text", "Hips level, no arch");

/* Translators: Stability-ball psoas bridge: cue */
NC_("exercise text", "Ball stays still");

/* Translators: Stability-ball psoas bridge: breathing */
NC_("exercise text", "In as you lower, out as you push up.");

/* Translators: Stability-ball psoas bridge: harder way */
NC_("exercise text", "Hold the top for 5 s or straighten one knee");

/* Translators: Stability-ball psoas bridge: what is to be seen */
NC_("exercise text", "Shoulder blades and head rest on a big ball, feet flat on the floor. The hips sink towards the floor and rise until shoulders, hips and knees are level; the ball stays still.");

/* Translators: Standing back bend: name */
NC_("exercise name", "Standing back bend");

/* Translators: Standing back bend: another name */
NC_("exercise name", "standing lumbar extension");

/* Translators: Standing back bend: tempo */
NC_("exercise text", "4 s per repetition: back 1.5 s, stay 1 s, up 1.5 s");

/* Translators: Standing back bend: benefit */
NC_("exercise text", "The quickest antidote to an hour of bent sitting – no floor needed.");

/* Translators: Standing back bend: instruction 1 */
NC_("exercise text", "Stand with feet hip-wide and hands on the back of the pelvis.");

/* Translators: Standing back bend: instruction 2 */
NC_("exercise text", "Lift the breastbone first, then lean back over the hands a little.");

/* Translators: Standing back bend: instruction 3 */
NC_("exercise text", "Pause for a breath and stand tall again.");

/* Translators: Standing back bend: instruction 4 */
NC_("exercise text", "Keep the knees straight and look forward, not at the ceiling.");

/* Translators: Standing back bend: cue */
NC_("exercise text", "Lift, then lean");

/* Translators: Standing back bend: cue */
NC_("exercise text", "Hands support");

/* Translators: Standing back bend: cue */
NC_("exercise text", "Small and smooth");

/* Translators: Standing back bend: breathing */
NC_("exercise text", "In while lifting, out while returning.");

/* Translators: Standing back bend: easier way */
NC_("exercise text", "Only lift the breastbone");

/* Translators: Standing back bend: what is to be seen */
NC_("exercise text", "Standing with both hands on the back of the pelvis, the breastbone lifts and the trunk leans back a little over the hands, then stands tall again; the knees stay straight.");

/* Translators: Wall calf stretch: name */
NC_("exercise name", "Wall calf stretch");

/* Translators: Wall calf stretch: another name */
NC_("exercise name", "gastrocnemius stretch");

/* Translators: Wall calf stretch: another name */
NC_("exercise name", "straight-knee calf stretch");

/* Translators: Wall calf stretch: what left and right refer to */
NC_("side meaning", "the rear leg");

/* Translators: Wall calf stretch: benefit */
NC_("exercise text", "Restores ankle bend for a softer landing.");

/* Translators: Wall calf stretch: instruction 1 */
NC_("exercise text", "Face a wall, hands on it, one foot a long step back.");

/* Translators: Wall calf stretch: instruction 2 */
NC_("exercise text", "Keep the rear knee straight and the heel down, toes forward.");

/* Translators: Wall calf stretch: instruction 3 */
NC_("exercise text", "Lean the whole body toward the wall until the calf pulls.");

/* Translators: Wall calf stretch: instruction 4 */
NC_("exercise text", "For the deeper calf repeat with the rear knee bent.");

/* Translators: Wall calf stretch: cue */
NC_("exercise text", "Heel heavy");

/* Translators: Wall calf stretch: cue */
NC_("exercise text", "Toes straight");

/* Translators: Wall calf stretch: cue */
NC_("exercise text", "One line heel to head");

/* Translators: Wall calf stretch: change */
NC_("exercise text", "Bend the rear knee");

/* Translators: Wall calf stretch: change, shown beside the name */
NC_("exercise text", "rear knee bent");

/* Translators: Wall calf stretch: breathing */
NC_("exercise text", "Even breathing.");

/* Translators: Wall calf stretch: easier way */
NC_("exercise text", "Shorter step");

/* Translators: Wall calf stretch: harder way */
NC_("exercise text", "Front foot on a step, or rear forefoot raised");

/* Translators: Wall calf stretch: what is to be seen */
NC_("exercise text", "Standing with both hands on a wall. The right foot steps far back, then the whole body leans towards the wall in one line while the front knee bends and the rear heel stays on the floor.");

/* Translators: Standing hamstring stretch (hip hinge): name */
NC_("exercise name", "Standing hamstring stretch (hip hinge)");

/* Translators: Standing hamstring stretch (hip hinge): another name */
NC_("exercise name", "heel-forward hamstring stretch");

/* Translators: Standing hamstring stretch (hip hinge): what left and right refer to */
NC_("side meaning", "the straight front leg");

/* Translators: Standing hamstring stretch (hip hinge): benefit */
NC_("exercise text", "Stretches the hamstrings anywhere, with a straight back.");

/* Translators: Standing hamstring stretch (hip hinge): instruction 1 */
NC_("exercise text", "Put one heel in front of you, toes up, knee almost straight.");

/* Translators: Standing hamstring stretch (hip hinge): instruction 2 */
NC_("exercise text", "Bend the other knee and push the hips back.");

/* Translators: Standing hamstring stretch (hip hinge): instruction 3 */
NC_("exercise text", "Tip forward from the hips with a flat back, hands on the bent thigh.");

/* Translators: Standing hamstring stretch (hip hinge): instruction 4 */
NC_("exercise text", "Stop at the first clear stretch behind the thigh.");

/* Translators: Standing hamstring stretch (hip hinge): cue */
NC_("exercise text", "Flat back");

/* Translators: Standing hamstring stretch (hip hinge): cue */
NC_("exercise text", "Push the hips back");

/* Translators: Standing hamstring stretch (hip hinge): cue */
NC_("exercise text", "Chin with the spine");

/* Translators: Standing hamstring stretch (hip hinge): breathing */
NC_("exercise text", "Slow breaths; sink on the breath out.");

/* Translators: Standing hamstring stretch (hip hinge): easier way */
NC_("exercise text", "Hands on a wall or table");

/* Translators: Standing hamstring stretch (hip hinge): harder way */
NC_("exercise text", "Heel on a low step");

/* Translators: Standing hamstring stretch (hip hinge): what is to be seen */
NC_("exercise text", "From standing, one heel goes in front, toes up and that knee almost straight. The other knee bends, the hips go back and the flat back tips forward, both hands on the bent thigh.");

/* Translators: Standing hip circle: name */
NC_("exercise name", "Standing hip circle");

/* Translators: Standing hip circle: another name */
NC_("exercise name", "open the gate");

/* Translators: Standing hip circle: another name */
NC_("exercise name", "hip opener (dynamic)");

/* Translators: Standing hip circle: what left and right refer to */
NC_("side meaning", "the moving leg");

/* Translators: Standing hip circle: tempo */
NC_("exercise text", "2.5 s per circle");

/* Translators: Standing hip circle: benefit */
NC_("exercise text", "Takes the hip through its whole socket before running – the dynamic version of a hip opener.");

/* Translators: Standing hip circle: instruction 1 */
NC_("exercise text", "Stand side-on to a wall and rest one hand on it.");

/* Translators: Standing hip circle: instruction 2 */
NC_("exercise text", "Lift the outer knee in front of you to hip height.");

/* Translators: Standing hip circle: instruction 3 */
NC_("exercise text", "Carry the knee out to the side without turning the pelvis, then lower the foot.");

/* Translators: Standing hip circle: instruction 4 */
NC_("exercise text", "Do all repetitions on one leg, then turn around.");

/* Translators: Standing hip circle: cue */
NC_("exercise text", "Pelvis faces forward");

/* Translators: Standing hip circle: cue */
NC_("exercise text", "Stand tall on the still leg");

/* Translators: Standing hip circle: cue */
NC_("exercise text", "Only as high as it glides");

/* Translators: Standing hip circle: breathing */
NC_("exercise text", "Breathe in as the knee rises, out as it opens.");

/* Translators: Standing hip circle: easier way */
NC_("exercise text", "Keep the knee lower and the circle smaller");

/* Translators: Standing hip circle: harder way; Standing quad stretch: harder way */
NC_("exercise text", "Let go of the wall");

/* Translators: Standing hip circle: what is to be seen */
NC_("exercise text", "Standing on one leg with a hand on the wall: the other knee lifts in front to hip height, opens out to the side and comes down again.");

/* Translators: Standing knee-lift hold: name */
NC_("exercise name", "Standing knee-lift hold");

/* Translators: Standing knee-lift hold: another name */
NC_("exercise name", "psoas hold");

/* Translators: Standing knee-lift hold: another name */
NC_("exercise name", "hip-flexor isometric");

/* Translators: Standing knee-lift hold: what left and right refer to */
NC_("side meaning", "the lifted leg");

/* Translators: Standing knee-lift hold: benefit */
NC_("exercise text", "Strength for the psoas above hip height, where runners lose it.");

/* Translators: Standing knee-lift hold: instruction 1 */
NC_("exercise text", "Stand tall beside a wall and lift one knee above hip height with your hands.");

/* Translators: Standing knee-lift hold: instruction 2 */
NC_("exercise text", "Take the hands away and keep the knee up for five seconds.");

/* Translators: Standing knee-lift hold: instruction 3 */
NC_("exercise text", "Trunk stays upright, standing leg straight.");

/* Translators: Standing knee-lift hold: instruction 4 */
NC_("exercise text", "Lower slowly and repeat.");

/* Translators: Standing knee-lift hold: cue */
NC_("exercise text", "Knee above the hip");

/* Translators: Standing knee-lift hold: cue */
NC_("exercise text", "Do not lean back");

/* Translators: Standing knee-lift hold: breathing */
NC_("exercise text", "Breathe on during the hold.");

/* Translators: Standing knee-lift hold: easier way */
NC_("exercise text", "Hold with fingertips helping");

/* Translators: Standing knee-lift hold: harder way */
NC_("exercise text", "Loop band around the feet");

/* Translators: Standing knee-lift hold: why it does not suit */
NC_("exercise text", "isometric strength");

/* Translators: Standing knee-lift hold: what is to be seen */
NC_("exercise text", "Standing tall beside a wall, one hand helps a knee above hip height and lets go; the arm swings wide and the knee stays up while the trunk and the standing leg stay straight.");

/* Translators: Standing quad stretch: name */
NC_("exercise name", "Standing quad stretch");

/* Translators: Standing quad stretch: another name */
NC_("exercise name", "thigh stretch");

/* Translators: Standing quad stretch: another name */
NC_("exercise name", "heel-to-buttock stretch");

/* Translators: Standing quad stretch: what left and right refer to */
NC_("side meaning", "the bent leg");

/* Translators: Standing quad stretch: benefit */
NC_("exercise text", "Lengthens the front of the thigh after running.");

/* Translators: Standing quad stretch: instruction 1 */
NC_("exercise text", "Hold a wall and take one ankle behind you.");

/* Translators: Standing quad stretch: instruction 2 */
NC_("exercise text", "Bring the knees side by side, the bent one pointing down.");

/* Translators: Standing quad stretch: instruction 3 */
NC_("exercise text", "Tuck the tailbone slightly until the thigh pulls.");

/* Translators: Standing quad stretch: instruction 4 */
NC_("exercise text", "Stay upright; change legs.");

/* Translators: Standing quad stretch: cue */
NC_("exercise text", "Knees together");

/* Translators: Standing quad stretch: cue */
NC_("exercise text", "Tailbone tucked");

/* Translators: Standing quad stretch: cue */
NC_("exercise text", "Stand tall");

/* Translators: Standing quad stretch: breathing */
NC_("exercise text", "Calm, regular breaths.");

/* Translators: Standing quad stretch: easier way */
NC_("exercise text", "Loop a towel round the ankle, or lie on your side");

/* Translators: Standing quad stretch: what is to be seen */
NC_("exercise text", "Standing tall with one hand on a wall. One foot lifts behind, the hand of that side takes the ankle, and with the knees side by side the heel comes to the buttock.");

/* Translators: Standing toe touch: name */
NC_("exercise name", "Standing toe touch");

/* Translators: Standing toe touch: another name */
NC_("exercise name", "forward fold");

/* Translators: Standing toe touch: benefit */
NC_("exercise text", "Stretches the whole back line from heel to neck.");

/* Translators: Standing toe touch: instruction 1 */
NC_("exercise text", "Stand with feet hip-wide and knees slightly bent.");

/* Translators: Standing toe touch: instruction 2 */
NC_("exercise text", "Let the hips go back and fold forward, hands sliding down the legs.");

/* Translators: Standing toe touch: instruction 3 */
NC_("exercise text", "Hang where it is easy – shins count just as much as toes.");

/* Translators: Standing toe touch: instruction 4 */
NC_("exercise text", "Bend the knees and push through the feet to come up slowly.");

/* Translators: Standing toe touch: cue */
NC_("exercise text", "Knees soft");

/* Translators: Standing toe touch: cue */
NC_("exercise text", "Hang, do not bounce");

/* Translators: Standing toe touch: cue */
NC_("exercise text", "Come up with bent knees");

/* Translators: Standing toe touch: breathing */
NC_("exercise text", "Long breaths out; never hold the breath while head is down.");

/* Translators: Standing toe touch: easier way */
NC_("exercise text", "Hands on a chair seat (half fold)");

/* Translators: Standing toe touch: harder way */
NC_("exercise text", "Straighten the knees by degrees");

/* Translators: Standing toe touch: why it does not suit */
NC_("exercise text", "loaded bending");

/* Translators: Standing toe touch: what is to be seen */
NC_("exercise text", "Standing with feet hip-wide, rolling down with soft knees, the head first, then the rounded back. The hands slide down the legs until the trunk hangs, head loose, arms hanging to the floor.");

/* Translators: Lying hamstring stretch with strap: name */
NC_("exercise name", "Lying hamstring stretch with strap");

/* Translators: Lying hamstring stretch with strap: another name */
NC_("exercise name", "leg-up hamstring stretch");

/* Translators: Lying hamstring stretch with strap: another name */
NC_("exercise name", "towel hamstring stretch");

/* Translators: Lying hamstring stretch with strap: benefit */
NC_("exercise text", "The back-friendly hamstring stretch: the floor keeps the spine still.");

/* Translators: Lying hamstring stretch with strap: instruction 1 */
NC_("exercise text", "Lie on your back with a strap or towel around one foot, other knee bent.");

/* Translators: Lying hamstring stretch with strap: instruction 2 */
NC_("exercise text", "Straighten the strapped leg toward the ceiling, knee soft.");

/* Translators: Lying hamstring stretch with strap: instruction 3 */
NC_("exercise text", "Let the strap bring it nearer until the back of the thigh pulls mildly.");

/* Translators: Lying hamstring stretch with strap: instruction 4 */
NC_("exercise text", "Keep both hips heavy on the floor.");

/* Translators: Lying hamstring stretch with strap: cue */
NC_("exercise text", "Soft knee");

/* Translators: Lying hamstring stretch with strap: cue */
NC_("exercise text", "Mild pull, no tingling");

/* Translators: Lying hamstring stretch with strap: breathing */
NC_("exercise text", "Breathe out to let the leg come a little closer.");

/* Translators: Lying hamstring stretch with strap: easier way */
NC_("exercise text", "Bend the knee more, foot lower");

/* Translators: Lying hamstring stretch with strap: harder way */
NC_("exercise text", "Other leg straight on the floor");

/* Translators: Lying hamstring stretch with strap: what is to be seen */
NC_("exercise text", "Lying on the back with one foot on the floor, the other leg held by a strap round the foot. That leg straightens towards the ceiling, then the strap brings it a little nearer.");

/* Translators: Upper-back extension over a roller: name */
NC_("exercise name", "Upper-back extension over a roller");

/* Translators: Upper-back extension over a roller: another name */
NC_("exercise name", "foam-roller thoracic extension");

/* Translators: Upper-back extension over a roller: benefit */
NC_("exercise text", "Undoes the desk hunch where it sits: between the shoulder blades.");

/* Translators: Upper-back extension over a roller: instruction 1 */
NC_("exercise text", "Lie with the roller across the lower edge of the shoulder blades, knees bent, hips down.");

/* Translators: Upper-back extension over a roller: instruction 2 */
NC_("exercise text", "Support the head with both hands.");

/* Translators: Upper-back extension over a roller: instruction 3 */
NC_("exercise text", "Let the upper back drape over the roller, ribs staying heavy.");

/* Translators: Upper-back extension over a roller: instruction 4 */
NC_("exercise text", "Come back up; after six, slide the roller a little higher.");

/* Translators: Upper-back extension over a roller: cue */
NC_("exercise text", "Head rests in the hands");

/* Translators: Upper-back extension over a roller: cue */
NC_("exercise text", "Upper back only");

/* Translators: Upper-back extension over a roller: cue */
NC_("exercise text", "Never under the low back");

/* Translators: Upper-back extension over a roller: change */
NC_("exercise text", "Slide the roller 3–5 cm higher");

/* Translators: Upper-back extension over a roller: change, shown beside the name */
NC_("exercise text", "roller higher");

/* Translators: Upper-back extension over a roller: breathing */
NC_("exercise text", "Out as you drape back, in as you return.");

/* Translators: Upper-back extension over a roller: easier way */
NC_("exercise text", "Rolled towel in place of the roller");

/* Translators: Upper-back extension over a roller: harder way */
NC_("exercise text", "Arms stretched overhead");

/* Translators: Upper-back extension over a roller: what is to be seen */
NC_("exercise text", "Lying with a foam roller across the back under the shoulder blades, knees bent and hips down, hands holding the head, the upper back drapes over the roller and comes up again.");

/* Translators: Side neck stretch: name */
NC_("exercise name", "Side neck stretch");

/* Translators: Side neck stretch: another name */
NC_("exercise name", "upper trapezius stretch");

/* Translators: Side neck stretch: another name */
NC_("exercise name", "ear to shoulder");

/* Translators: Side neck stretch: what left and right refer to */
NC_("side meaning", "the stretched side (arm holds the seat)");

/* Translators: Side neck stretch: benefit */
NC_("exercise text", "Lets the shoulders drop where running and screens lift them.");

/* Translators: Side neck stretch: instruction 1 */
NC_("exercise text", "Sit tall; hold the edge of the chair with one hand.");

/* Translators: Side neck stretch: instruction 2 */
NC_("exercise text", "Let the head tip away from that hand, ear toward the shoulder.");

/* Translators: Side neck stretch: instruction 3 */
NC_("exercise text", "Feel the side of the neck lengthen; do not pull hard with the free hand.");

/* Translators: Side neck stretch: instruction 4 */
NC_("exercise text", "Come back slowly.");

/* Translators: Side neck stretch: cue */
NC_("exercise text", "Anchor the hand");

/* Translators: Side neck stretch: cue */
NC_("exercise text", "Let it fall, do not pull");

/* Translators: Side neck stretch: cue */
NC_("exercise text", "Soft shoulders");

/* Translators: Side neck stretch: breathing */
NC_("exercise text", "Calm breaths, out as the head tips.");

/* Translators: Side neck stretch: easier way */
NC_("exercise text", "No anchoring hand");

/* Translators: Side neck stretch: harder way */
NC_("exercise text", "Rest the free hand on the head, weight only");

/* Translators: Side neck stretch: what is to be seen */
NC_("exercise text", "Sitting tall on a chair, the right hand holding the edge of the seat. The head tips to the left, ear towards the shoulder, and the right side of the neck lengthens.");

/* Translators: Core strength for runners A: name */
NC_("routine name", "Core strength for runners A");

/* Translators: Core strength for runners A: goal */
NC_("routine text", "McGill-style endurance: curl-up, side plank, bird dog; plus plank and bridge");

/* Translators: Core strength for runners A: how often */
NC_("routine text", "2 non-consecutive days a week, alternating with B; after a run or on a rest day");

/* Translators: Core strength for runners B: name */
NC_("routine name", "Core strength for runners B");

/* Translators: Core strength for runners B: goal */
NC_("routine text", "Moving core and legs: dead bug, Spiderman plank, side plank, lunge, squat, clamshell");

/* Translators: Core strength for runners B: how often */
NC_("routine text", "2 non-consecutive days a week, alternating with A; never right before a run");

/* Translators: Evening wind-down: name */
NC_("routine name", "Evening wind-down");

/* Translators: Evening wind-down: goal */
NC_("routine text", "Slow, floor-based, long breaths out; nothing hard");

/* Translators: Evening wind-down: how often */
NC_("routine text", "any evening");

/* Translators: Evening wind-down: step 3, note */
NC_("routine text", "very slow");

/* Translators: Hamstring micro-break: name */
NC_("routine name", "Hamstring micro-break");

/* Translators: Hamstring micro-break: goal */
NC_("routine text", "The \"several times a day\" hamstring habit");

/* Translators: Hamstring micro-break: how often */
NC_("routine text", "2–4 times a day, at least an hour apart");

/* Translators: Low-back relief: name */
NC_("routine name", "Low-back relief");

/* Translators: Low-back relief: goal */
NC_("routine text", "Settle an irritable low back with small movements, then easy stretches");

/* Translators: Low-back relief: how often */
NC_("routine text", "daily while the back is stiff; not in the first hour after getting up");

/* Translators: Low-back relief: step 9, note */
NC_("routine text", "hip opener");

/* Translators: Low-back relief: step 10, question; Low-back relief: step 11, question */
NC_("routine text", "How does your back feel now: easier, the same, worse, or has it moved into the leg?");

/* Translators: Post-run stretch session: name */
NC_("routine name", "Post-run stretch session");

/* Translators: Post-run stretch session: version; Pre-run warm-up (full): version */
NC_("routine text", "Full");

/* Translators: Post-run stretch session: goal */
NC_("routine text", "Calm down, then 60 s per side for calves, hamstrings and hip flexors");

/* Translators: Post-run stretch session: how often */
NC_("routine text", "after runs, 2–3 or more days a week");

/* Translators: Post-run stretch session: step 1, note; Post-run stretch (6 minutes): step 1, note */
NC_("routine text", "walk it off");

/* Translators: Post-run stretch (6 minutes): name */
NC_("routine name", "Post-run stretch (6 minutes)");

/* Translators: Post-run stretch (6 minutes): version; Pre-run warm-up (5 minutes): version */
NC_("routine text", "Short");

/* Translators: Post-run stretch (6 minutes): goal */
NC_("routine text", "One round of the running muscles, standing only");

/* Translators: Post-run stretch (6 minutes): how often */
NC_("routine text", "after easy runs");

/* Translators: Pre-run warm-up (full): name */
NC_("routine name", "Pre-run warm-up (full)");

/* Translators: Pre-run warm-up (full): goal */
NC_("routine text", "At least ten minutes of active warm-up, hips, hamstrings and trunk ready, nothing held");

/* Translators: Pre-run warm-up (full): how often */
NC_("routine text", "before every run");

/* Translators: Pre-run warm-up (full): step 1, change */
NC_("routine text", "Raise the knees a little");

/* Translators: Pre-run warm-up (full): step 1, change, shown beside the name */
NC_("routine text", "knees higher");

/* Translators: Pre-run warm-up (full): step 12, cue */
NC_("routine text", "Tall and loose");

/* Translators: Pre-run warm-up (full): step 12, cue */
NC_("routine text", "Soft, quiet feet");

/* Translators: Pre-run warm-up (full): step 12, cue */
NC_("routine text", "Swing from the shoulder");

/* Translators: Pre-run warm-up (full): step 12, cue */
NC_("routine text", "Then start the run slowly");

/* Translators: Pre-run warm-up (full): step 12, change */
NC_("routine text", "Turn it into an easy jog on the spot");

/* Translators: Pre-run warm-up (full): step 12, change, shown beside the name */
NC_("routine text", "easy jog");

/* Translators: Pre-run warm-up (5 minutes): name */
NC_("routine name", "Pre-run warm-up (5 minutes)");

/* Translators: Pre-run warm-up (5 minutes): goal */
NC_("routine text", "The least that still raises temperature and moves hips and hamstrings");

/* Translators: Pre-run warm-up (5 minutes): how often */
NC_("routine text", "when time is short; add 5 min of very easy running");

/* Translators: Psoas & hip-flexor care: name */
NC_("routine name", "Psoas & hip-flexor care");

/* Translators: Psoas & hip-flexor care: goal */
NC_("routine text", "Loosen, then strengthen the hip flexors and the buttocks that balance them");

/* Translators: Psoas & hip-flexor care: how often */
NC_("routine text", "2–4 days a week, also on days without running");

/* Translators: Psoas & hip-flexor care: step 5, note */
NC_("routine text", "arms forward, back straight");

/* Translators: Rest-day long mobility: name */
NC_("routine name", "Rest-day long mobility");

/* Translators: Rest-day long mobility: goal */
NC_("routine text", "Whole-body mobility: foam roller, spine, hips, legs, upper back");

/* Translators: Rest-day long mobility: how often */
NC_("routine text", "once a week on a day without running");

/* Translators: Return from a flare (gentle): name */
NC_("routine name", "Return from a flare (gentle)");

/* Translators: Return from a flare (gentle): goal */
NC_("routine text", "First movements after a flare-up: unload, small ranges, walk");

/* Translators: Return from a flare (gentle): how often */
NC_("routine text", "once or twice a day for the first days; then low-back relief");

/* Translators: Return from a flare (gentle): step 3, note */
NC_("routine text", "a third of your strength");

/* Translators: Return from a flare (gentle): step 4, note */
NC_("routine text", "a hand-width each way");

/* Translators: Return from a flare (gentle): step 5, note */
NC_("routine text", "middle of the range");

/* Translators: Return from a flare (gentle): step 6, note */
NC_("routine text", "skip if it brings on leg pain");

/* Translators: Return from a flare (gentle): step 8, note */
NC_("routine text", "or walk around the home");

/* Translators: Upper back & shoulders (desk): name */
NC_("routine name", "Upper back & shoulders (desk)");

/* Translators: Upper back & shoulders (desk): goal */
NC_("routine text", "Undo the screen posture without leaving the desk");

/* Translators: Upper back & shoulders (desk): how often */
NC_("routine text", "once or twice per working day");

/* Translators: Why warm up first: title */
NC_("tip", "Why warm up first");

/* Translators: Why warm up first: text */
NC_("tip", "Running asks much of a back that has just been sitting. About ten minutes of easy movement get joints and muscles ready for it; when time is short, five and a very easy first kilometre will do.");

/* Translators: Why warm up first: text */
NC_("tip", "Long held stretches fit better after the run. Before it, keep moving.");

/* Translators: Shoes that suit you: title */
NC_("tip", "Shoes that suit you");

/* Translators: Shoes that suit you: text */
NC_("tip", "Comfortable is a good guide: a shoe that feels right from the first steps usually is. Have a look at the soles now and then, and replace a pair that has gone flat or lopsided.");

/* Translators: Shoes that suit you: text */
NC_("tip", "If your arches ache or your shoes wear down on one side, a running shop with a treadmill or a podiatrist can look at your feet and at how you land.");

/* Translators: Run tall, land softly: title */
NC_("tip", "Run tall, land softly");

/* Translators: Run tall, land softly: text */
NC_("tip", "Shoulders loose, hips level, a long neck, and the feet landing under the hips and not far in front. Lean from the ankles, if at all: bending at the waist loads hips, knees and back.");

/* Translators: Run tall, land softly: text */
NC_("tip", "Everybody slumps when tired. Halfway through the run, ask yourself once: am I still tall? If not, a short walk brings it back.");

/* Translators: A change of ground: title */
NC_("tip", "A change of ground");

/* Translators: A change of ground: text */
NC_("tip", "The same road every day means the same load every day. Grass, a track or a forest path is a change for legs and back; go gently where the ground is uneven.");

/* Translators: A change of ground: text */
NC_("tip", "On a sloping road one leg always runs lower. Turn round at half-way, or change sides where it is safe.");

/* Translators: Changing how you run: title */
NC_("tip", "Changing how you run");

/* Translators: Changing how you run: text */
NC_("tip", "Changing your stride moves the load somewhere else; it does not make it disappear. Change one thing at a time, by a little, and give it some weeks.");

/* Translators: Changing how you run: text */
NC_("tip", "Talk it over with a coach or a physiotherapist before you begin, above all if something hurts already.");

/* Translators: Running belts: title */
NC_("tip", "Running belts");

/* Translators: Running belts: text */
NC_("tip", "Some runners like a belt around the back. We found no study that shows a use for it. If it feels good, wear it; it does not take the place of strong muscles.");

/* Translators: Have something to drink: title */
NC_("tip", "Have something to drink");

/* Translators: Have something to drink: text */
NC_("tip", "Drink when you are thirsty, a little before and after, and more often on hot days. For an easy run of less than an hour, water is all you need.");

/* Translators: More than running: title */
NC_("tip", "More than running");

/* Translators: More than running: text */
NC_("tip", "Swimming, cycling, yoga, Pilates or weights work muscles that running leaves alone, and give the legs a day off from landing. One or two such days a week go well with running.");

/* Translators: More than running: text */
NC_("tip", "Write them down with “Log an activity”, and the week's plan knows of them.");

/* Translators: Somebody who looks on: title */
NC_("tip", "Somebody who looks on");

/* Translators: Somebody who looks on: text */
NC_("tip", "You cannot see yourself run. A running coach, or an hour of gait check, shows in minutes what takes months to find out alone.");

/* Translators: Somebody who looks on: text */
NC_("tip", "For the exercises here, a mirror or a friend with a phone does much of that: compare what you see with the figure.");

/* Translators: Lifting weights with care: title */
NC_("tip", "Lifting weights with care");

/* Translators: Lifting weights with care: text */
NC_("tip", "Strong muscles are good company for a back. Add weight in small steps, one exercise at a time, and only when the last repetition still looks like the first.");

/* Translators: Lifting weights with care: text */
NC_("tip", "On a day after heavy lifting, choose the easy run.");

/* Translators: Warmth and cold: title */
NC_("tip", "Warmth and cold");

/* Translators: Warmth and cold: text */
NC_("tip", "Warmth on a sore back feels good to many, and there is some evidence for it. Cold is a matter of taste. Wrap either in a cloth, ten to twenty minutes, and never on skin that is numb.");

/* Translators: A few days off are not lost: title */
NC_("tip", "A few days off are not lost");

/* Translators: A few days off are not lost: text */
NC_("tip", "When it hurts, let running rest for some days and keep walking, a little and often. Most spells of back pain ease within some weeks.");

/* Translators: A few days off are not lost: text */
NC_("tip", "Come back by walking briskly first, then by short easy stretches of running. “Return from a flare” is made for this.");

/* Translators: What a physiotherapist can do: title */
NC_("tip", "What a physiotherapist can do");

/* Translators: What a physiotherapist can do: text */
NC_("tip", "Pain that stays deserves a look by somebody who knows backs: they find out what yours needs, and make a plan that fits. Before a new kind of exercise, with an old injury or an illness, ask first.");

/* Translators: What a physiotherapist can do: text */
NC_("tip", "Take your notes along: Progress can print one page with what you did and how your back was. What they prescribe can be typed in just as they wrote it.");

/* Translators: Before you decide on surgery: title */
NC_("tip", "Before you decide on surgery");

/* Translators: Before you decide on surgery: text */
NC_("tip", "For most backs, surgery is not the first step. Physiotherapy and time come first, and the decision is one to make together with your doctor.");

/* Translators: Before you decide on surgery: text */
NC_("tip", "The warning signs that Limber asks about are the exception: those need help now, not exercise.");

/* Translators: When one side feels different: title */
NC_("tip", "When one side feels different");

/* Translators: When one side feels different: text */
NC_("tip", "Nobody is quite even. But if one hip looks higher, one leg seems longer, one shoe wears out first or pain always comes on the same side, let a doctor, a physiotherapist or a podiatrist have a look. Do not put a lift into your shoe on your own guess.");

/* Translators: When one side feels different: text */
NC_("tip", "Under Progress you see what you did on the left and on the right.");

/* Translators: Hips that sit all day: title */
NC_("tip", "Hips that sit all day");

/* Translators: Hips that sit all day: text */
NC_("tip", "The muscle that lifts the knee runs from the thigh to the lower back, and sitting keeps it short. Stretch it now and then on days without a run as well, and let it work: long and strong is better than only long.");

/* Translators: Hips that sit all day: text */
NC_("tip", "“Psoas & hip-flexor care” does both.");

/* Translators: Get up now and then: title */
NC_("tip", "Get up now and then");

/* Translators: Get up now and then: text */
NC_("tip", "The best sitting position is the next one. A minute or two on your feet every half an hour is enough: reach up, walk to the window, do one hamstring break.");

/* Translators: Get up now and then: text */
NC_("tip", "Limber can remind you. Preferences → Reminders.");
