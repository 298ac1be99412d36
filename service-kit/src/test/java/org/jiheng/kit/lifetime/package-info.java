/** Tests of what a service cannot go on without. */
package org.jiheng.kit.lifetime;
