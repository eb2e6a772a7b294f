package io.tsrpc.it.evolution;

/**
 * A value of a type.
 *
 * @param schemaId the type, in its release
 * @param json the value
 */
record Data(String schemaId, String json) {
    /** The connection is gone. */
    static final Data END = new Data("", "");
}
