package org.jetbrains.jps.javac;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Wraps the compiler's environment as the class of this name in IntelliJ IDEA's build does, and unwraps it. */
public final class APIWrappers {
    private APIWrappers() {}

    /** A proxy around an object, whose class is defined by a loader. */
    public static <T> T wrap(Class<T> api, T object, ClassLoader loader) {
        return api.cast(Proxy.newProxyInstance(loader, new Class<?>[] {api}, new Delegation(object)));
    }

    /** What is in a wrapper. Called by its name. */
    public static <T> T unwrap(Class<T> api, T wrapper) {
        return api.cast(((Delegation) Proxy.getInvocationHandler(wrapper)).object());
    }

    private record Delegation(Object object) implements InvocationHandler {
        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            return method.invoke(object, arguments);
        }
    }
}
