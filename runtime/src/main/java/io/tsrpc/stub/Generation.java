package io.tsrpc.stub;

/**
 * Checks that generated code fits this runtime. Each version of what the processor generates has a number, its
 * generation. Generated classes check theirs before anything else of the runtime is linked:
 *
 * <pre>{@code
 * static final int GENERATION = Generation.check(ChatProtocol.class, 1);
 * }</pre>
 *
 * <p>{@link #CURRENT} increases when generated code needs something that runtimes of the previous generation lack,
 * {@link #OLDEST} when the runtime drops or changes something that code of that generation uses. The JVM resolves some
 * names before the check runs, so these never change: this class and its method, {@link io.tsrpc.codec.Codec},
 * {@link io.tsrpc.codec.CodecException}, {@link io.tsrpc.Client}, {@link io.tsrpc.DuplexClient},
 * {@link ForwardingClient} and {@link ApiGroup}.
 */
public final class Generation {
    /** The generation that this version's processor generates. */
    public static final int CURRENT = 1;

    /** The oldest generation that this runtime supports. */
    public static final int OLDEST = 1;

    private Generation() {}

    /**
     * Checks that a generated class fits this runtime.
     *
     * @param generated the generated class
     * @param generation the generation of its code
     * @return {@code generation}
     * @throws IncompatibleClassChangeError if it does not fit; the message says what to do
     */
    public static int check(Class<?> generated, int generation) {
        if (generation > CURRENT) {
            throw misfit(
                    generated,
                    generation,
                    "The runtime is older than the code: use tsrpc-runtime in the version of the tsrpc-processor that generated it");
        }
        if (generation < OLDEST) {
            throw misfit(
                    generated,
                    generation,
                    "The code is older than the runtime: compile its protocol again, with tsrpc-processor in the runtime's version");
        }
        return generation;
    }

    private static IncompatibleClassChangeError misfit(Class<?> generated, int generation, String remedy) {
        String supported = OLDEST == CURRENT ? "" + CURRENT : OLDEST + " to " + CURRENT;
        return new IncompatibleClassChangeError(
                "%s does not fit this tsrpc-runtime: it has generation %d, and the runtime supports %s. %s"
                        .formatted(generated.getName(), generation, supported, remedy));
    }
}
