// Package ginindex gives every B-tree index that FerretDB makes a twin that its queries can use.
package ginindex

import (
	"context"
	_ "embed"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

//go:embed trigger.sql
var trigger string

// Install puts the event trigger into the database of the connection string. It may run at every start.
// Needs a superuser: event triggers belong to them.
func Install(ctx context.Context, url string) error {
	conn, err := connect(ctx, url)
	if err != nil {
		return fmt.Errorf("connect to PostgreSQL: %w", err)
	}
	defer conn.Close(ctx)

	if _, err := conn.Exec(ctx, trigger, pgx.QueryExecModeSimpleProtocol); err != nil {
		return fmt.Errorf("install the index trigger: %w", err)
	}

	return nil
}

// connect waits up to a minute: after a crash PostgreSQL refuses connections until it has replayed its log.
func connect(ctx context.Context, url string) (*pgx.Conn, error) {
	for deadline := time.Now().Add(time.Minute); ; {
		conn, err := pgx.Connect(ctx, url)
		if err == nil || ctx.Err() != nil || time.Now().After(deadline) {
			return conn, err
		}

		time.Sleep(50 * time.Millisecond)
	}
}
