package io.tsrpc.stub;

/** The APIs of one folder. Every generated skeleton implements this; {@link io.tsrpc.Server#implement} accepts it. */
public interface ApiGroup {
    /** Registers every method of this group with {@code binder}. */
    void bind(ApiBinder binder);
}
