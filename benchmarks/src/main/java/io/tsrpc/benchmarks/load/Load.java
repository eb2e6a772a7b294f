package io.tsrpc.benchmarks.load;

import io.tsrpc.benchmarks.process.Parent;

/** One kind of load. */
interface Load {
    /** Does a job, and says {@link Started} on the way. What it has opened is closed when this returns. */
    Object run(Job job, Parent parent) throws Exception;
}
