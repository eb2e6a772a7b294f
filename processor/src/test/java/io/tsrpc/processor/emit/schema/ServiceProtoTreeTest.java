package io.tsrpc.processor.emit.schema;

import static io.tsrpc.processor.emit.Models.STRING;
import static io.tsrpc.processor.emit.Models.api;
import static io.tsrpc.processor.emit.Models.member;
import static io.tsrpc.processor.emit.Models.msg;
import static io.tsrpc.processor.emit.Models.optional;
import static io.tsrpc.processor.emit.Models.property;
import static io.tsrpc.processor.emit.Models.protocol;
import static io.tsrpc.processor.emit.Models.record;
import static io.tsrpc.processor.emit.Models.scalar;
import static io.tsrpc.processor.emit.Models.tuple;
import static io.tsrpc.processor.emit.Models.union;
import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.processor.json.JsonPrinter;
import io.tsrpc.processor.model.Container;
import io.tsrpc.processor.model.Definition;
import io.tsrpc.processor.model.Doc;
import io.tsrpc.processor.model.MapKey;
import io.tsrpc.processor.model.RecordDef;
import io.tsrpc.processor.model.Scalar;
import io.tsrpc.processor.model.TypeUse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceProtoTreeTest {
    @Test
    void listsServicesAndTypes() {
        RecordDef req = record("user/PtlLogin/ReqLogin", property(0, "name", STRING), optional(3, "code", STRING));
        RecordDef res = record("user/PtlLogin/ResLogin");
        RecordDef chat = record("MsgChat/MsgChat");

        assertThat(JsonPrinter.of(
                        ServiceProtoTree.of(protocol(
                                List.of(msg(0, chat), api(4, req, res, Doc.NONE, Map.of("open", true))),
                                req,
                                res,
                                chat)),
                        2))
                .isEqualTo("""
                        {
                          "services": [
                            {
                              "id": 0,
                              "name": "Chat",
                              "type": "msg"
                            },
                            {
                              "id": 4,
                              "name": "user/Login",
                              "type": "api",
                              "conf": {
                                "open": true
                              }
                            }
                          ],
                          "types": {
                            "MsgChat/MsgChat": {
                              "type": "Interface"
                            },
                            "user/PtlLogin/ReqLogin": {
                              "type": "Interface",
                              "properties": [
                                {
                                  "id": 0,
                                  "name": "name",
                                  "type": {
                                    "type": "String"
                                  }
                                },
                                {
                                  "id": 3,
                                  "name": "code",
                                  "type": {
                                    "type": "String"
                                  },
                                  "optional": true
                                }
                              ]
                            },
                            "user/PtlLogin/ResLogin": {
                              "type": "Interface"
                            }
                          }
                        }""");
    }

    @Test
    void writesDiscriminatorsAsLiterals() {
        RecordDef circle = member("S/Circle", "type", "circle");

        assertThat(SchemaTree.of(circle, protocol(List.of())))
                .isEqualTo(Map.of(
                        "type",
                        "Interface",
                        "properties",
                        List.of(Map.of(
                                "id", 0, "name", "type", "type", Map.of("type", "Literal", "literal", "circle")))));
        assertThat(SchemaTree.of(union("S/Shape", circle), protocol(List.of())))
                .isEqualTo(Map.of(
                        "type",
                        "Union",
                        "members",
                        List.of(Map.of("id", 0, "type", Map.of("type", "Reference", "target", "S/Circle")))));
    }

    @Test
    void tellsWhereTheOptionalElementsOfATupleStart() {
        Definition fixed = tuple("P/P", 1, property(0, "x", scalar(Scalar.DOUBLE)));
        Definition open = tuple("P/P", 1, property(0, "x", STRING), optional(1, "y", scalar(Scalar.UINT_INT)));

        assertThat(SchemaTree.of(fixed, protocol(List.of())))
                .isEqualTo(Map.of("type", "Tuple", "elementTypes", List.of(Map.of("type", "Number"))));
        assertThat(SchemaTree.of(open, protocol(List.of())))
                .isEqualTo(Map.of(
                        "type",
                        "Tuple",
                        "elementTypes",
                        List.of(Map.of("type", "String"), Map.of("type", "Number", "scalarType", "uint")),
                        "optionalStartIndex",
                        1));
    }

    @Test
    void nestsContainers() {
        TypeUse use = new TypeUse.MapUse(
                MapKey.INT, new TypeUse.ListUse(Container.SET, new TypeUse.NullableUse(new TypeUse.ObjectIdUse())));

        assertThat(JsonPrinter.of(TypeTree.of(protocol(List.of())).of(use), 0).replace("\n", ""))
                .isEqualTo("{\"type\": \"Interface\",\"indexSignature\": {\"keyType\": \"Number\",\"type\": "
                        + "{\"type\": \"Array\",\"elementType\": {\"type\": \"Union\",\"members\": ["
                        + "{\"id\": 0,\"type\": {\"type\": \"Reference\",\"target\": \"?bson/ObjectId\"}},"
                        + "{\"id\": 1,\"type\": {\"type\": \"Literal\",\"literal\": null}}]}}}}");
    }
}
