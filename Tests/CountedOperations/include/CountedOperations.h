/// How many stretches of code without a branch have run since the program began; 0 where the build does not count (see the Makefile).
long counted_operations(void);
