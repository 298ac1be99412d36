package org.jiheng.kit.export;

import java.util.function.Consumer;

/** Where an export's rows come from; begins a transaction of its own if it needs one, for the resource's is over by then. */
@FunctionalInterface
public interface Rows<T> {
    void each(Consumer<T> row);
}
