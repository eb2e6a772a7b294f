package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.tsrpc.processor.emit.Emitter;
import io.tsrpc.processor.emit.Output;
import io.tsrpc.processor.model.Folder;
import io.tsrpc.processor.model.Protocol;
import javax.lang.model.element.Modifier;

/** Generates the typed clients of the folders below the root: {@code UserClient}. */
final class FolderClientEmitter implements Emitter {
    @Override
    public void emit(Protocol protocol, Output output) {
        for (Folder folder : protocol.folders()) {
            if (folder.hasApis() && !folder.equals(protocol.root())) {
                output.java(folder.packageName(), client(protocol, folder), Services.origins(protocol, folder));
            }
        }
    }

    private static TypeSpec client(Protocol protocol, Folder folder) {
        TypeSpec.Builder client = clientClass(protocol, folder);
        Locals fields = ClientMethods.fields(protocol, folder);
        String field = fields.own("client");
        if (!folder.apis().isEmpty()) {
            client.addField(RuntimeTypes.CLIENT, field, Modifier.PRIVATE, Modifier.FINAL);
        }
        ClientMethods methods = new ClientMethods(protocol, field + ".", fields);
        methods.addFields(client, folder);
        client.addMethod(constructor(protocol, folder, field, methods));
        methods.addMethods(client, folder);
        return client.build();
    }

    // /** Calls the APIs of the folder user. */
    // public final class UserClient {
    private static TypeSpec.Builder clientClass(Protocol protocol, Folder folder) {
        return TypeSpec.classBuilder(folder.client().simpleName())
                .addJavadoc("Calls the APIs of $L.\n", Services.folder(protocol, folder))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL);
    }

    // /** Creates a client that calls the APIs of the folder user through client. */
    // public UserClient(Client client) {
    //     this.client = client;
    //     this.admin = new AdminClient(client);
    // }
    private static MethodSpec constructor(Protocol protocol, Folder folder, String field, ClientMethods methods) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addJavadoc(
                        "Creates a client that calls the APIs of $L through {@code client}.\n",
                        Services.folder(protocol, folder))
                .addModifiers(Modifier.PUBLIC)
                .addParameter(RuntimeTypes.CLIENT, "client");
        if (!folder.apis().isEmpty()) {
            constructor.addStatement("this.$L = client", field);
        }
        return constructor.addCode(methods.assignFields(folder)).build();
    }
}
