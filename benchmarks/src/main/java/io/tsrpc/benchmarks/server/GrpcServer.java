package io.tsrpc.benchmarks.server;

import io.grpc.ServerServiceDefinition;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import io.tsrpc.benchmarks.grpc.EchoMethod;
import io.tsrpc.benchmarks.proto.EchoMessage;
import java.io.IOException;

/** gRPC over its Netty: {@code default}, or {@code direct} for calls that are handled on the threads of the network. */
final class GrpcServer {
    private GrpcServer() {}

    /** Starts it. */
    public static void main(String[] arguments) {
        ServerProgram.run(() -> start(arguments[0]));
    }

    private static int start(String executor) throws IOException {
        NettyServerBuilder builder = NettyServerBuilder.forAddress(ServerProgram.ADDRESS)
                .addService(ServerServiceDefinition.builder(EchoMethod.SERVICE)
                        .addMethod(EchoMethod.ECHO, ServerCalls.asyncUnaryCall(GrpcServer::echo))
                        .build());
        switch (executor) {
            case "default" -> {}
            case "direct" -> builder.directExecutor();
            default -> throw new IllegalArgumentException("Neither default nor direct: " + executor);
        }
        return builder.build().start().getPort();
    }

    /** Answers with a message of its own, as a server does whose answer is not its request. */
    private static void echo(EchoMessage request, StreamObserver<EchoMessage> response) {
        response.onNext(EchoMessage.newBuilder()
                .setName(request.getName())
                .setContent(request.getContent())
                .setTime(request.getTime())
                .build());
        response.onCompleted();
    }
}
