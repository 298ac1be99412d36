/** Loads against services that only keep what is asked of them. */
package org.jiheng.localstack.load;
