/** The four services as processes on top of the infrastructure, from start to end. */
package org.jiheng.localstack.stack;
