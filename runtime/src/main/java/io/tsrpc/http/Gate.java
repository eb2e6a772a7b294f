package io.tsrpc.http;

import io.tsrpc.Headers;
import io.tsrpc.RequestHead;
import io.tsrpc.engine.OptionValues;
import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import io.tsrpc.transport.ConnectionAcceptor;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers the requests that are neither calls nor requests to routes, by their heads alone: health checks, preflights, and what no
 * caller may or can have meant.
 */
final class Gate {
    private static final Log LOG = Log.of(Topic.HTTP_SERVER);

    private final ConnectionAcceptor acceptor;
    private final Routes routes;
    private final @Nullable String healthPath;
    private final @Nullable String livePath;
    private final BooleanSupplier isWell;

    /**
     * Creates a gate.
     *
     * @param isWell whether nothing of the transport has failed for good
     */
    Gate(ConnectionAcceptor acceptor, OptionValues options, BooleanSupplier isWell) {
        this.acceptor = acceptor;
        this.isWell = isWell;
        this.routes = options.get(HttpServerOptions.ROUTES);
        this.healthPath = options.get(HttpServerOptions.HEALTH_PATH);
        this.livePath = options.get(HttpServerOptions.LIVE_PATH);
    }

    /** Returns the answer, or null if the request is to be served. */
    @Nullable
    ServerResponse answer(RequestHead request, Cors.Terms terms, Routes.@Nullable Match route) {
        if (request.path().equals(livePath) && isGet(request)) {
            return health(isWell.getAsBoolean(), "The server must be restarted; its log says why");
        }
        if (request.path().equals(healthPath) && isGet(request)) {
            return health(acceptor.isOpen(), "The server is stopping");
        }
        if (request.method().equals("OPTIONS")) { // also while the server stops: else no page would learn that it does
            return options(request);
        }
        if (!acceptor.isOpen()) {
            return ServerResponse.unavailable();
        }
        if (!terms.serves()) {
            LOG.debug("{} comes from the page {}, which is not allowed", request, request.header("Origin"));
            return ServerResponse.text(403, "Pages of this origin may not act for their visitors; see allowedOrigins");
        }
        return route == null ? answerToNoCall(request) : null;
    }

    private static ServerResponse health(boolean isWell, String problem) {
        return isWell
                ? ServerResponse.text(ServerResponse.OK, "OK")
                : ServerResponse.text(ServerResponse.UNAVAILABLE, problem);
    }

    private static boolean isGet(RequestHead request) {
        return request.method().equals("GET") || request.method().equals("HEAD");
    }

    private ServerResponse options(RequestHead request) {
        String methods = String.join(", ", allowed(request));
        boolean preflight = request.header("Access-Control-Request-Method") != null;
        if (!preflight) {
            return ServerResponse.preflight(Headers.of("Allow", methods));
        }
        return ServerResponse.preflight(
                routes.methodsOf(request.path()).isEmpty()
                        ? Headers.NONE
                        : Headers.of("Access-Control-Allow-Methods", methods)); // POST is always
    }

    private Set<String> allowed(RequestHead request) {
        Set<String> methods = new TreeSet<>(routes.methodsOf(request.path()));
        methods.add("OPTIONS");
        methods.add("POST");
        return methods;
    }

    private @Nullable ServerResponse answerToNoCall(RequestHead request) {
        if (!request.method().equals("POST")) {
            return ServerResponse.text(405, "APIs of this server are called with POST")
                    .with(Headers.of("Allow", String.join(", ", allowed(request))));
        }
        boolean isPlain = request.headers("Content-Encoding").stream()
                .allMatch(encoding -> encoding.strip().equalsIgnoreCase("identity"));
        if (!isPlain) {
            return ServerResponse.text(415, "The body of a request must not be compressed")
                    .with(Headers.of("Accept-Encoding", "identity"));
        }
        if (!MediaType.of(request).mayBeCall()) {
            return ServerResponse.text(
                    415, "Content-Type must be application/json in UTF-8, or application/octet-stream, or absent");
        }
        return null;
    }
}
