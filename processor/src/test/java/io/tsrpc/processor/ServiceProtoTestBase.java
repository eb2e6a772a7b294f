package io.tsrpc.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A project in TypeScript with its serviceProto.ts, and the same in Java. */
abstract class ServiceProtoTestBase {
    /** As tsrpc-cli 2.4.5 writes it, on fewer lines: ids with gaps, types without names, an alias, parents with and without properties. */
    static final String PROTO = """
            import { ServiceProto } from 'tsrpc-proto';
            import { ReqLogin, ResLogin } from './user/PtlLogin';

            export interface ServiceType {
                api: { "user/Login": { req: ReqLogin, res: ResLogin } },
                msg: { "Chat": MsgChat }
            }

            export const serviceProto: ServiceProto<ServiceType> = {
                "version": 7,
                "services": [
                    {"id": 4, "name": "user/Login", "type": "api"},
                    {"id": 9, "name": "Chat", "type": "msg"}
                ],
                "types": {
                    "base/Nothing": {"type": "Interface"},
                    "base/BaseRequest": {"type": "Interface", "properties": [
                        {"id": 3, "name": "token", "type": {"type": "String"}, "optional": true}
                    ]},
                    "user/PtlLogin/ReqLogin": {
                        "type": "Interface",
                        "extends": [
                            {"id": 0, "type": {"type": "Reference", "target": "base/Nothing"}},
                            {"id": 2, "type": {"type": "Reference", "target": "base/BaseRequest"}}
                        ],
                        "properties": [
                            {"id": 5, "name": "name", "type": {"type": "Reference", "target": "base/Name"}},
                            {"id": 1, "name": "device", "type": {"type": "Interface", "properties": [
                                {"id": 7, "name": "os", "type": {"type": "String"}},
                                {"id": 2, "name": "screens", "type": {"type": "Array", "elementType":
                                    {"type": "Tuple", "elementTypes": [{"type": "Number"}, {"type": "Number"}]}}}
                            ]}}
                        ]
                    },
                    "base/Name": {"type": "String"},
                    "user/PtlLogin/ResLogin": {"type": "Interface", "properties": [
                        {"id": 6, "name": "user", "type": {"type": "Reference", "target": "models/user/UserModel"}}
                    ]},
                    "models/user/UserModel": {"type": "Interface", "properties": [
                        {"id": 8, "name": "level", "type": {"type": "Enum", "members": [
                            {"id": 1, "value": "LOW"}, {"id": 5, "value": "HIGH"}
                        ]}},
                        {"id": 9, "name": "shape", "type": {"type": "Union", "members": [
                            {"id": 3, "type": {"type": "Interface", "properties": [
                                {"id": 0, "name": "kind", "type": {"type": "Literal", "literal": "Circle"}},
                                {"id": 4, "name": "radius", "type": {"type": "Number"}}
                            ]}},
                            {"id": 6, "type": {"type": "Reference", "target": "models/Square"}}
                        ]}}
                    ]},
                    "models/Square": {"type": "Interface", "properties": [
                        {"id": 2, "name": "kind", "type": {"type": "Literal", "literal": "Square"}},
                        {"id": 1, "name": "side", "type": {"type": "Number"}}
                    ]},
                    "MsgChat/MsgChat": {"type": "Interface", "properties": [
                        {"id": 2, "name": "text", "type": {"type": "String"}}
                    ]}
                }
            };
            """;

    @TempDir
    Path directory;

    SourceTree tree;

    @BeforeEach
    void writeProtocol() throws IOException {
        tree = new SourceTree(directory)
                .with("MsgChat", "public record MsgChat(String text) {}")
                .with("BaseRequest", "public interface BaseRequest { java.util.Optional<String> token(); }")
                .with("user/ApiLogin", """
                        import chat.protocols.BaseRequest;
                        import io.tsrpc.contract.Tuple;
                        import io.tsrpc.contract.typescript.Extends;
                        import java.util.List;
                        import java.util.Optional;

                        public interface ApiLogin {
                            @Extends(BaseRequest.class)
                            record Req(Optional<String> token, String name, Device device) implements BaseRequest {}

                            record Device(String os, List<Size> screens) {}

                            @Tuple record Size(double width, double height) {}

                            record Res(User user) {}
                        }
                        """)
                .with("user/User", """
                        import io.tsrpc.contract.Discriminator;

                        public record User(Level level, Shape shape) {
                            public enum Level { LOW, HIGH }

                            @Discriminator("kind")
                            public sealed interface Shape {
                                record Circle(double radius) implements Shape {}
                                record Square(double side) implements Shape {}
                            }
                        }
                        """);
        proto(PROTO);
    }

    void proto(String text) throws IOException {
        Files.writeString(tree.root().resolve("serviceProto.ts"), text);
    }
}
