package org.jiheng.localstack.load;

import java.util.List;

/**
 * Acts of a kind.
 *
 * @param kind names its words: {@code day.<kind>} tells how many of it a day saw
 * @param title what a progress line says
 * @param chains each in its order; they know nothing of each other
 */
record Phase(String kind, String title, List<List<Step>> chains) {}
