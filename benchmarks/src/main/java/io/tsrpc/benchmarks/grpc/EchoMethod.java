package io.tsrpc.benchmarks.grpc;

import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.protobuf.ProtoUtils;
import io.tsrpc.benchmarks.proto.EchoMessage;

/** The API Echo as gRPC has it: what its generator writes for a unary method, without the stubs around it. */
public final class EchoMethod {
    /** The service that the method is of. */
    public static final String SERVICE = "tsrpc.benchmarks.EchoService";

    /** The method, for servers and clients. */
    public static final MethodDescriptor<EchoMessage, EchoMessage> ECHO =
            MethodDescriptor.<EchoMessage, EchoMessage>newBuilder()
                    .setType(MethodType.UNARY)
                    .setFullMethodName(MethodDescriptor.generateFullMethodName(SERVICE, "Echo"))
                    .setSampledToLocalTracing(true)
                    .setRequestMarshaller(ProtoUtils.marshaller(EchoMessage.getDefaultInstance()))
                    .setResponseMarshaller(ProtoUtils.marshaller(EchoMessage.getDefaultInstance()))
                    .build();

    private EchoMethod() {}
}
