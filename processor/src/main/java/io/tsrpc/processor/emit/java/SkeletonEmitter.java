package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.tsrpc.processor.emit.Emitter;
import io.tsrpc.processor.emit.Output;
import io.tsrpc.processor.model.Deprecation;
import io.tsrpc.processor.model.Folder;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.Service.Api;
import java.util.concurrent.CompletionStage;
import javax.lang.model.element.Modifier;

/** Generates the interfaces that a server implements, one per folder with APIs: {@code UserApi}. */
final class SkeletonEmitter implements Emitter {
    private static final ClassName STAGE = ClassName.get(CompletionStage.class);

    @Override
    public void emit(Protocol protocol, Output output) {
        for (Folder folder : protocol.folders()) {
            if (!folder.apis().isEmpty()) {
                output.java(folder.packageName(), skeleton(protocol, folder), Services.origins(protocol, folder));
            }
        }
    }

    private static TypeSpec skeleton(Protocol protocol, Folder folder) {
        TypeSpec.Builder skeleton = skeletonInterface(protocol, folder);
        folder.apis().forEach(api -> skeleton.addMethod(method(api)));
        return skeleton.addMethod(bind(protocol, folder)).build();
    }

    // /** The APIs of the folder user. Implement this interface and pass it to the server's implement.
    // */
    // public interface UserApi extends ApiGroup {
    private static TypeSpec.Builder skeletonInterface(Protocol protocol, Folder folder) {
        TypeSpec.Builder skeleton = TypeSpec.interfaceBuilder(folder.skeleton().simpleName())
                .addJavadoc(
                        "The APIs of $L. Implement this interface and pass it to the server's {@code implement}.\n",
                        Services.folder(protocol, folder))
                .addSuperinterface(RuntimeTypes.API_GROUP);
        boolean isPublic = folder.apis().stream().allMatch(api -> api.info().publicTypes());
        return isPublic ? skeleton.addModifiers(Modifier.PUBLIC) : skeleton;
    }

    // /** Signs a user in. */
    // ApiLogin.Res login(ApiLogin.Req req, ApiCall<ApiLogin.Req, ApiLogin.Res> call) throws Exception;
    //
    // /** Is answered later. */
    // CompletionStage<ApiSlow.Res> slow(ApiSlow.Req req, ApiCall<ApiSlow.Req, ApiSlow.Res> call) throws Exception;
    private static MethodSpec method(Api api) {
        TypeName req = JavaNames.of(api.req().javaType());
        TypeName res = JavaNames.of(api.res().javaType());
        return Decoration.of(api)
                .on(MethodSpec.methodBuilder(api.method()))
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .returns(api.answersLater() ? ParameterizedTypeName.get(STAGE, res) : res)
                .addParameter(req, "req")
                .addParameter(ParameterizedTypeName.get(RuntimeTypes.API_CALL, req, res), "call")
                .addException(Exception.class)
                .build();
    }

    // @Override
    // default void bind(ApiBinder binder) {
    //     binder.answer(SlowProtocol.QUICK, this::quick);
    //     binder.answerLater(SlowProtocol.SLOW, this::slow);
    // }
    private static MethodSpec bind(Protocol protocol, Folder folder) {
        Deprecation mentioned =
                folder.apis().stream().map(Services::mentionedWithConstant).reduce(Deprecation.NONE, Deprecation::max);
        MethodSpec.Builder bind = Decoration.mentioning(mentioned)
                .on(MethodSpec.methodBuilder("bind").addAnnotation(Override.class))
                .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                .addParameter(RuntimeTypes.API_BINDER, "binder");
        for (Api api : folder.apis()) {
            bind.addStatement(
                    "binder.$L($L,$Wthis::$L)",
                    api.answersLater() ? "answerLater" : "answer",
                    Services.constant(protocol, api),
                    api.method());
        }
        return bind.build();
    }
}
