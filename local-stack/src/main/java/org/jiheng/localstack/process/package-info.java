/** The operating system's processes: starting them, watching them, and taking them along at the end. */
package org.jiheng.localstack.process;
