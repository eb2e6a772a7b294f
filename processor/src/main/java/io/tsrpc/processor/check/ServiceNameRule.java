package io.tsrpc.processor.check;

import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.model.Folder;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.Service;
import java.util.HashMap;
import java.util.Map;

/** No two services may have the same name or the same constant, and no two APIs of a folder the same method. */
final class ServiceNameRule implements ProtocolRule {
    @Override
    public void check(Protocol protocol, Problems problems) {
        Map<String, Service> byName = new HashMap<>();
        for (Service service : protocol.services()) {
            String name = service.info().name();
            if (byName.putIfAbsent(service.fold(api -> "api ", msg -> "msg ") + name, service) != null) {
                problems.add(ProblemKind.SERVICE_NAME_TAKEN, service.info().origin(), name);
            }
        }
        Map<String, Service> byConstant = new HashMap<>();
        for (Service service : protocol.services()) {
            String constant = service.info().constant();
            Service other = byConstant.putIfAbsent(constant, service);
            if (other != null) {
                String in = protocol.protocolClass().simpleName();
                report(ProblemKind.CONSTANT_CLASH, other, service, constant, in, problems);
            }
        }
        protocol.folders().forEach(f -> checkMethods(f, problems));
    }

    private static void checkMethods(Folder folder, Problems problems) {
        Map<String, Service> byMethod = new HashMap<>();
        for (Service.Api api : folder.apis()) {
            Service other = byMethod.putIfAbsent(api.method(), api);
            if (other != null) {
                String in = folder.skeleton().simpleName();
                report(ProblemKind.METHOD_CLASH, other, api, api.method(), in, problems);
            }
        }
    }

    private static void report(
            ProblemKind kind, Service first, Service second, String name, String in, Problems problems) {
        problems.add(
                kind, second.info().origin(), first.info().name(), second.info().name(), name, in);
    }
}
