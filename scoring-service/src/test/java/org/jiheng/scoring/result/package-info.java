/** Published results as others read them. */
package org.jiheng.scoring.result;
