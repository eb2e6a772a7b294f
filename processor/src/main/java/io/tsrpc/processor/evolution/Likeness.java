package io.tsrpc.processor.evolution;

import io.tsrpc.processor.contract.Member;
import io.tsrpc.processor.contract.TypeEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether members of two unions may be the same one under different names: they are of one kind, and records have the same discriminator. */
final class Likeness {
    private final Versions versions;

    Likeness(Versions versions) {
        this.versions = versions;
    }

    boolean areAlike(Member old, Member fresh) {
        return areAlike(Shape.of(old), Shape.of(fresh));
    }

    private boolean areAlike(Shape old, Shape fresh) {
        if (old instanceof Shape.Reference a && fresh instanceof Shape.Reference b) {
            return areAlike(a.schemaId(), b.schemaId());
        } else if (old instanceof Shape.Items a && fresh instanceof Shape.Items b) {
            return areAlike(a.element(), b.element());
        } else if (old instanceof Shape.Dictionary a && fresh instanceof Shape.Dictionary b) {
            return a.keys().equals(b.keys()) && areAlike(a.value(), b.value());
        } else if (old instanceof Shape.Nullable a && fresh instanceof Shape.Nullable b) {
            return areAlike(a.type(), b.type());
        }
        return old.equals(fresh);
    }

    private boolean areAlike(String old, String fresh) {
        TypeEntry before = versions.old(old);
        TypeEntry after = versions.fresh(fresh);
        return before != null
                && after != null
                && before.kind().equals(after.kind())
                && literals(old, versions::old).equals(literals(fresh, versions::fresh));
    }

    /** The properties with one value, which JSON always has, such as a discriminator. */
    private static Map<String, Object> literals(String schemaId, Function<String, @Nullable TypeEntry> types) {
        Map<String, Object> literals = new HashMap<>();
        for (Properties.Property property :
                Objects.requireNonNullElse(Properties.of(schemaId, types), List.<Properties.Property>of())) {
            Member member = property.member();
            if (Shape.of(member) instanceof Shape.Literal literal && literal.value() != null && !member.isOptional()) {
                literals.put(member.key(), literal.value());
            }
        }
        return literals;
    }
}
