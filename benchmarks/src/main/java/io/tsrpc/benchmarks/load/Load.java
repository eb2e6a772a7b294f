package io.tsrpc.benchmarks.load;

import io.tsrpc.benchmarks.process.Parent;

/** One kind of load. */
interface Load {
    /**
     * Does a job: says {@link Started} and {@link Measured} on the way, lets requests that are under way come to their end,
     * and closes what it has opened.
     */
    Ended run(Job job, Parent parent) throws Exception;
}
