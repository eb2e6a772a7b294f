package io.tsrpc.benchmarks.load;

import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;
import io.tsrpc.benchmarks.grpc.EchoMethod;
import io.tsrpc.benchmarks.process.Parent;
import io.tsrpc.benchmarks.proto.EchoMessage;

/** Unary calls of gRPC in a closed loop over one HTTP/2 connection. */
final class GrpcCalls implements Load {
    @Override
    public Ended run(Job job, Parent parent) throws Exception {
        Meter meter = new Meter(job.inFlight());
        ManagedChannel channel = NettyChannelBuilder.forAddress("127.0.0.1", job.port())
                .usePlaintext()
                .directExecutor()
                .build();
        for (int i = 0; i < job.inFlight(); i++) {
            new Caller(channel, meter).call();
        }
        Ended ended = meter.measure(job, parent);
        channel.shutdownNow();
        return ended;
    }

    private static final class Caller implements StreamObserver<EchoMessage> {
        private static final EchoMessage REQUEST = EchoMessage.newBuilder()
                .setName("Alice Johnson")
                .setContent("Hello everyone, shall we start?")
                .setTime(1718000000123L)
                .build();

        private final ManagedChannel channel;
        private final Meter meter;
        private long start;

        Caller(ManagedChannel channel, Meter meter) {
            this.channel = channel;
            this.meter = meter;
        }

        void call() {
            start = System.nanoTime();
            ClientCalls.asyncUnaryCall(channel.newCall(EchoMethod.ECHO, CallOptions.DEFAULT), REQUEST, this);
        }

        @Override
        public void onNext(EchoMessage reply) {
            if (!reply.equals(REQUEST)) {
                meter.fail(new IllegalStateException("The reply " + reply + " instead of " + REQUEST));
            }
        }

        @Override
        public void onError(Throwable cause) {
            meter.fail(cause);
        }

        @Override
        public void onCompleted() {
            meter.add(System.nanoTime() - start);
            if (meter.goesOn(1)) {
                call();
            }
        }
    }
}
