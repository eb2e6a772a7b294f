package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.tsrpc.processor.model.Conf;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.Service;
import io.tsrpc.processor.model.ServiceInfo;
import io.tsrpc.processor.model.TypeUse.NamedUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * The constants with the services. The initialization of a class is one method of at most 64 KB, so that those of a large protocol
 * are made in several nested classes.
 */
final class Descriptors {
    /** How much is made in one class: a service counts as one, and each value of its configuration as another. */
    private static final int MOST_IN_A_PART = 400;

    private final List<Service> services;
    private final Set<String> constants;
    private final List<List<Service>> parts = new ArrayList<>();

    Descriptors(Protocol protocol) {
        services = protocol.services();
        constants = services.stream().map(service -> service.info().constant()).collect(Collectors.toSet());
        int weight = MOST_IN_A_PART;
        for (Service service : services) {
            int more = 1 + service.info().conf().size();
            if (weight + more > MOST_IN_A_PART) {
                parts.add(new ArrayList<>());
                weight = 0;
            }
            weight += more;
            parts.get(parts.size() - 1).add(service);
        }
    }

    void addTo(TypeSpec.Builder protocolClass) {
        if (parts.size() <= 1) {
            services.forEach(service -> protocolClass.addField(descriptor(service, made(service))));
            return;
        }
        for (int i = 0; i < parts.size(); i++) {
            String name = "Part" + (i + 1);
            TypeSpec.Builder part =
                    TypeSpec.classBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
            for (Service service : parts.get(i)) {
                part.addField(inPart(service));
                CodeBlock constant = CodeBlock.of("$L.$L", name, service.info().constant());
                protocolClass.addField(descriptor(service, constant));
            }
            protocolClass.addType(part.build());
        }
    }

    // /** Signs a user in. */
    // public static final ApiService<ApiLogin.Req, ApiLogin.Res> USER_LOGIN =
    //         ApiService.of(4, "user/Login", ApiLoginReqCodec.INSTANCE, ApiLoginResCodec.INSTANCE);
    private static FieldSpec descriptor(Service service, CodeBlock value) {
        return Decoration.withConf(service)
                .on(FieldSpec.builder(type(service), service.info().constant(), Services.visibility(service.info())))
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .initializer(value)
                .build();
    }

    private FieldSpec inPart(Service service) {
        Conf conf = service.info().conf();
        return Decoration.mentioning(Services.mentioned(service).max(conf.deprecation()))
                .on(FieldSpec.builder(type(service), service.info().constant(), Modifier.STATIC, Modifier.FINAL))
                .initializer(made(service))
                .build();
    }

    private static TypeName type(Service service) {
        TypeName[] types = service.types().stream()
                .map(type -> JavaNames.of(type.javaType()))
                .toArray(TypeName[]::new);
        return ParameterizedTypeName.get(descriptorClass(service), types);
    }

    private static ClassName descriptorClass(Service service) {
        return service.fold(api -> RuntimeTypes.API_SERVICE, msg -> RuntimeTypes.MSG_SERVICE);
    }

    private CodeBlock made(Service service) {
        ServiceInfo info = service.info();
        CodeBlock codecs = service.types().stream().map(Descriptors::codec).collect(CodeBlock.joining(",$W"));
        return CodeBlock.of(
                "$T.of($L,$W$S,$W$L$L)", descriptorClass(service), info.id(), info.name(), codecs, conf(info.conf()));
    }

    private CodeBlock conf(Conf conf) {
        return conf.annotations().isEmpty()
                ? CodeBlock.of("")
                : CodeBlock.of(
                        ",$W$L,$W$L", ConfCode.of(conf.values()), new ConfInstances(constants).of(conf.annotations()));
    }

    private static CodeBlock codec(NamedUse type) {
        return CodeBlock.of("$T.INSTANCE", JavaNames.raw(type.name().codec()));
    }
}
