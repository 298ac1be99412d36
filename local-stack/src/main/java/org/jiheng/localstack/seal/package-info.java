/** Checks sealed submissions, without the services. */
package org.jiheng.localstack.seal;
