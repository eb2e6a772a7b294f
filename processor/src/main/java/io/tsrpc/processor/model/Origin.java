package io.tsrpc.processor.model;

/** Where something was declared; opaque for all but the front end that made it, which anchors messages on it. */
public interface Origin {
    /** No place in particular: for models that no compiler made. */
    Origin NONE = new Origin() {
        @Override
        public String toString() {
            return "Origin.NONE";
        }
    };
}
