#include "datasets/skeleton/topology.h"
