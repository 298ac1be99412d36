/** Tests of inspection. */
package org.jiheng.inspection;
