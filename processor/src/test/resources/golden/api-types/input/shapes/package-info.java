@NullMarked
package com.example.types.shapes;

import org.jspecify.annotations.NullMarked;
