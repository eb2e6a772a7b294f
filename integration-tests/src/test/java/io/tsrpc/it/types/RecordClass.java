package io.tsrpc.it.types;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What reflection knows of a record class, looked up once. */
final class RecordClass {
    /** A component. */
    record Component(String name, AnnotatedType type, Method accessor) {
        @Nullable
        Object of(Record record) {
            try {
                return accessor.invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(accessor + " cannot be called", e);
            }
        }
    }

    private static final Map<Class<?>, RecordClass> ALL = new ConcurrentHashMap<>();

    private final Constructor<?> constructor;
    private final List<Component> components;

    private RecordClass(Class<?> type) {
        RecordComponent[] declared = type.getRecordComponents();
        components = Stream.of(declared).map(RecordClass::component).toList();
        try {
            constructor = type.getDeclaredConstructor(
                    Stream.of(declared).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new LinkageError(type + " has lost its constructor", e);
        }
    }

    private static Component component(RecordComponent component) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        return new Component(component.getName(), component.getAnnotatedType(), accessor);
    }

    static RecordClass of(Class<?> type) {
        RecordClass known = ALL.get(type);
        return known != null ? known : ALL.computeIfAbsent(type, RecordClass::new);
    }

    List<Component> components() {
        return components;
    }

    Record make(@Nullable Object[] values) {
        try {
            return (Record) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(constructor + " cannot be called", e);
        }
    }
}
