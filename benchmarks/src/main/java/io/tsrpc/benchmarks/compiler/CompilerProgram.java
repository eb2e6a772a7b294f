package io.tsrpc.benchmarks.compiler;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import io.tsrpc.benchmarks.process.Parent;
import io.tsrpc.benchmarks.process.Resident;
import java.lang.management.ManagementFactory;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Runs javac once in a new JVM, as a build does, with the arguments that it is given, and says {@link Compiled}. */
public final class CompilerProgram {
    private CompilerProgram() {}

    /** Starts it. */
    public static void main(String[] arguments) {
        Parent.run(parent -> compile(parent, arguments));
    }

    private static void compile(Parent parent, String[] arguments) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long cpu = system.getProcessCpuTime();
        long allocated = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        long start = System.nanoTime();
        int code = compiler.run(null, System.err, System.err, arguments);
        long nanos = System.nanoTime() - start;
        if (code != 0) {
            throw new IllegalArgumentException("javac has failed with " + code);
        }
        parent.say(new Compiled(
                nanos,
                system.getProcessCpuTime() - cpu,
                threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - allocated,
                Resident.peak()));
    }

    /**
     * What a compilation has cost.
     *
     * @param nanos how long it took
     * @param cpu the processor time, in nanoseconds
     * @param allocated bytes that the compiler's thread has allocated
     * @param resident the most bytes that the process has had in memory; zero where the system is not Linux
     */
    public record Compiled(long nanos, long cpu, long allocated, long resident) {}
}
