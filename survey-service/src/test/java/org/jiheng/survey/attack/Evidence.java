package org.jiheng.survey.attack;

import java.util.List;
import java.util.Map;

/**
 * Everything that somebody may get hold of.
 *
 * @param dumps of the whole database, before the close and after
 * @param bytes the write-ahead log, the files of the tables, logs and topics, by what they are
 */
record Evidence(List<Dump> dumps, Map<String, byte[]> bytes) {}
