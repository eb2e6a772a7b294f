package io.tsrpc.stub;

/** The APIs of one folder. Every generated skeleton is one; {@link io.tsrpc.Server#implement} takes it. */
public interface ApiGroup {
    /** Registers every method of this group. */
    void bind(ApiBinder binder);
}
