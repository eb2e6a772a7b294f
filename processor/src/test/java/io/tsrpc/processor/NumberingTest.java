package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.processor.contract.Contract;
import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.emit.Models;
import io.tsrpc.processor.emit.schema.SchemaTree;
import io.tsrpc.processor.model.Definition;
import io.tsrpc.processor.model.EnumDef;
import io.tsrpc.processor.model.Folder;
import io.tsrpc.processor.model.Ids;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.RecordDef;
import io.tsrpc.processor.model.Service;
import io.tsrpc.processor.model.TupleDef;
import io.tsrpc.processor.model.UnionDef;
import io.tsrpc.processor.number.FormerNames;
import io.tsrpc.processor.number.Lineage;
import io.tsrpc.processor.number.Numbering;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumberingTest {
    private static Property property(String name) {
        return Models.property(Ids.NONE, name, Models.INT);
    }

    private static Protocol numbered(Protocol protocol) {
        Lineage lineage = Lineage.of(Contract.empty(), protocol, new FormerNames(), new Problems());
        return new Numbering(
                        Contract.empty(),
                        lineage,
                        new FormerNames(),
                        new Problems(),
                        type -> SchemaTree.keyOf(type, protocol))
                .number(protocol);
    }

    private static Definition numbered(Definition definition) {
        return numbered(Models.protocol(List.of(), definition)).definitions().get(0);
    }

    @Test
    void servicesAreNumberedInTheirOrderAlsoInFolders() {
        RecordDef first = Models.record("MsgFirst/MsgFirst");
        RecordDef second = Models.record("a/MsgSecond/MsgSecond");
        List<Service> services = List.of(Models.msg(Ids.NONE, first), Models.msg(Ids.NONE, second));
        Protocol bare = Models.protocol(services, first, second);
        Folder below = new Folder("a", "com.example.a", "A", "a", services.subList(1, 2), List.of());
        Folder root = new Folder("", "com.example", "Chat", "", services.subList(0, 1), List.of(below));

        Protocol protocol =
                numbered(new Protocol(bare.name(), root, services, bare.definitions(), "", true, false, bare.origin()));

        assertThat(protocol.services()).extracting(s -> s.info().id()).containsExactly(0, 1);
        assertThat(protocol.root().services())
                .containsExactly(protocol.services().get(0));
        assertThat(protocol.root().folders().get(0).services())
                .containsExactly(protocol.services().get(1));
    }

    @Test
    void propertiesFollowLiterals() {
        RecordDef bare = Models.record("User/User", property("name"), property("age"));
        RecordDef member = new RecordDef(
                bare.name(),
                List.of(),
                List.of(
                        new RecordDef.Literal("kind", Ids.NONE, "user"),
                        new RecordDef.Literal("type", Ids.NONE, "User")),
                bare.properties(),
                null,
                List.of(),
                false,
                false,
                bare.doc(),
                bare.origin());

        RecordDef numbered = (RecordDef) numbered(member);

        assertThat(numbered.literals()).extracting(RecordDef.Literal::id).containsExactly(0, 1);
        assertThat(numbered.properties()).extracting(Property::id).containsExactly(2, 3);
    }

    @Test
    void elementsOfTuplesHaveTheirIndexes() {
        TupleDef numbered = (TupleDef) numbered(Models.tuple("Point/Point", 2, property("x"), property("y")));

        assertThat(numbered.elements()).extracting(Property::id).containsExactly(0, 1);
    }

    @Test
    void membersOfEnumsAndUnionsAreNumberedInTheirOrder() {
        Protocol read = ReadProtocol.of("public record MsgTest(Color color, Shape shape) {}", """
                public enum Color { RED, GREEN }
                """, """
                public sealed interface Shape {
                    record Square(int side) implements Shape {}
                    record Circle(int r) implements Shape {}
                }
                """);

        EnumDef color = (EnumDef) ReadProtocol.definition(read, "Color/Color");
        UnionDef shape = (UnionDef) ReadProtocol.definition(read, "Shape/Shape");

        assertThat(color.members()).extracting(EnumDef.Member::id).containsExactly(0, 1);
        assertThat(shape.members()).extracting(UnionDef.Member::id).containsExactly(0, 1);
    }
}
