/** What must hold of a whole model before anything is made from it. Rules look at the model only, never at javac. */
@NullMarked
package io.tsrpc.processor.check;

import org.jspecify.annotations.NullMarked;
