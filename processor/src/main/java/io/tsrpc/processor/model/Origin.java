package io.tsrpc.processor.model;

/**
 * The place of a declaration. Opaque except to the front end that created it, which uses it as the place of messages.
 */
public interface Origin {
    /** No place: for models that were not created by a compiler. */
    Origin NONE = new Origin() {
        @Override
        public String toString() {
            return "Origin.NONE";
        }
    };
}
