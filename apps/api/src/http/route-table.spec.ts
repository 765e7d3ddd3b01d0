import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { Controller, Get, Post } from '@nestjs/common';
import { type DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { Endpoint } from './endpoint.js';
import { RouteTable } from './route-table.js';

@Controller('v1/things')
class ThingsController {
  @Get(':id')
  @Endpoint({ permission: 'public.read', summary: 'One thing', returns: 'nothing' })
  read(): void {}

  @Post('import')
  @Endpoint({ permission: 'record.import', summary: 'Many things', returns: 'nothing', takes: 'raw' })
  import(): void {}
}

@Controller('v1/open')
class ForgetfulController {
  @Get()
  read(): void {}
}

function tableOf(...instances: object[]): RouteTable {
  const discovery = { getControllers: () => instances.map((instance) => ({ instance })) };
  return new RouteTable(discovery as unknown as DiscoveryService, new MetadataScanner(), new Reflector());
}

@Controller('v1/odd')
class OddController {
  @Get()
  @Endpoint({ permission: 'thing.read' as never, summary: 'A thing', returns: 'nothing' })
  read(): void {}
}

describe('the table of endpoints', () => {
  it('cannot be made while one does not declare who may call it', () => {
    const table = tableOf(new ThingsController(), new ForgetfulController());
    expect(() => table.all).toThrow(/ForgetfulController\.read does not declare/);
  });

  it('cannot be made while one declares what the matrix does not have', () => {
    expect(() => tableOf(new OddController()).all).toThrow(/OddController\.read .*permissions.matrix\.ts/);
  });

  it('knows the methods of an address, and which reads its body by itself', () => {
    const table = tableOf(new ThingsController());
    expect(table.methodsOf('/api/v1/things/7')).toEqual(['GET']);
    expect(table.methodsOf('/api/v1/things/import')).toEqual(['GET', 'POST']);
    expect(table.methodsOf('/api/v1/nothing')).toEqual([]);
    expect(table.takesRaw('POST', '/api/v1/things/import')).toBe(true);
    expect(table.takesRaw('GET', '/api/v1/things/import')).toBe(false);
  });
});
