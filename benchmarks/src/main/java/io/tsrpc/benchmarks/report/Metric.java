package io.tsrpc.benchmarks.report;

/** What can be measured. */
public enum Metric {
    /** Calls and their replies in a second. */
    CALLS("calls/s", Better.MORE),
    /** Messages of a broadcast that have arrived in a second, at all receivers together. */
    DELIVERIES("deliveries/s", Better.MORE),
    /** Processor time of the measured process, in microseconds, for each call or delivery. */
    CPU("CPU µs", Better.LESS),
    /** The median time from a request to its reply, in microseconds. */
    MEDIAN_TIME("p50 µs", Better.LESS),
    /** The 99th percentile of it. */
    SLOW_TIME("p99 µs", Better.LESS),
    /** Bytes that the measured process has allocated on its heap, for each call or delivery. */
    ALLOCATED("B allocated", Better.LESS),

    /** Nanoseconds to encode a value and to decode it again. */
    ROUND_TRIP("both ns", Better.LESS),
    /** Nanoseconds to encode a value. */
    ENCODE("encode ns", Better.LESS),
    /** Nanoseconds to decode it. */
    DECODE("decode ns", Better.LESS),
    /** Bytes allocated by encoding. */
    ENCODE_ALLOCATED("encode B allocated", Better.LESS),
    /** Bytes allocated by decoding. */
    DECODE_ALLOCATED("decode B allocated", Better.LESS),
    /** Bytes on the wire. */
    SIZE("wire B", Better.LESS),

    /** Bytes of heap and buffers that an open connection holds. */
    CONNECTION_HEAP("B held", Better.LESS),

    /** Seconds that a compilation takes. */
    COMPILE_TIME("s", Better.LESS),
    /** Seconds of processor time that it takes. */
    COMPILE_CPU("CPU s", Better.LESS),
    /** MiB that it allocates. */
    COMPILE_ALLOCATED("MiB allocated", Better.LESS),
    /** MiB of resident memory at its peak. */
    COMPILE_RESIDENT("MiB resident", Better.LESS);

    private final String label;
    private final Better better;

    Metric(String label, Better better) {
        this.label = label;
        this.better = better;
    }

    /** Unit and, where it needs one, name. */
    public String label() {
        return label;
    }

    /** How many times better {@code ours} is than {@code theirs}: above one if it is better. */
    public double advantage(double ours, double theirs) {
        return better == Better.MORE ? ours / theirs : theirs / ours;
    }

    private enum Better {
        MORE,
        LESS
    }
}
