package io.tsrpc.stub;

/**
 * Whether generated code and this runtime fit. Each state of what the processor generates has a number, its generation;
 * generated classes ask for theirs before anything else of the runtime is linked:
 *
 * <pre>{@code
 * static final int GENERATION = Generation.check(ChatProtocol.class, 1);
 * }</pre>
 *
 * <p>{@link #CURRENT} goes up when generated code begins to need something that runtimes of the generation before lack,
 * {@link #OLDEST} when the runtime drops or changes something that code of that generation uses. What the JVM looks up before
 * the question is asked keeps its name for good: this class with its method, {@link io.tsrpc.codec.Codec},
 * {@link io.tsrpc.codec.CodecException}, {@link io.tsrpc.Client}, {@link io.tsrpc.DuplexClient}, {@link ForwardingClient} and
 * {@link ApiGroup}.
 */
public final class Generation {
    /** What the processor of this version generates. */
    public static final int CURRENT = 1;

    /** The oldest that this runtime goes with. */
    public static final int OLDEST = 1;

    private Generation() {}

    /**
     * Asks whether a generated class fits.
     *
     * @param generated the class that asks
     * @param generation that of its code
     * @return {@code generation}
     * @throws IncompatibleClassChangeError if it does not; it says what to do
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
                "%s does not fit this tsrpc-runtime: it is of generation %d, and the runtime takes %s. %s"
                        .formatted(generated.getName(), generation, supported, remedy));
    }
}
