package org.jiheng.kit.testapp;

import java.lang.reflect.Proxy;

import io.agroal.api.AgroalDataSource;

/** A database whose use ends the thread that uses it, as when memory runs out. */
public final class DyingDatabase {
    private DyingDatabase() {}

    private static final class Exhausted extends VirtualMachineError {}

    public static AgroalDataSource create() {
        return (AgroalDataSource) Proxy.newProxyInstance(
                DyingDatabase.class.getClassLoader(),
                new Class<?>[] {AgroalDataSource.class},
                (proxy, method, arguments) -> {
                    throw new Exhausted();
                });
    }
}
