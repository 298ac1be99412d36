/** Those who watch, and the thread that sees to it that they are told. */
package org.jiheng.scoring.stream.live;
