/** A certified cycle, read from the services and written as an evaluation package. */
package org.jiheng.localstack.export;
