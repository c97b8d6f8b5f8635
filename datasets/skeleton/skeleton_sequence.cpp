#include "datasets/skeleton/skeleton_sequence.h"
