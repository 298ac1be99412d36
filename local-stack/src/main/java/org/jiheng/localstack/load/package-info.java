/** Drives a whole evaluation package through the services' public HTTP APIs, as the people would whose acts it holds. */
package org.jiheng.localstack.load;
