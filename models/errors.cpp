#include "models/errors.h"
